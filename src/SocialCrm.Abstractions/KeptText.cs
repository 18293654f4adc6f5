namespace SocialCrm;

/// <summary>Tells text that every store keeps as it stands, which what an id is derived from must be: it is read back to derive the id again.</summary>
/// <remarks>PostgreSQL takes no NUL, and no database takes half a surrogate pair; a store puts U+FFFD in their place.</remarks>
internal static class KeptText
{
    public static bool Is(ReadOnlySpan<char> value)
    {
        if (value.Contains('\0'))
            return false;
        for (var at = value.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < value.Length; at++)
        {
            if (!char.IsSurrogate(value[at]))
                continue;
            if (at + 1 >= value.Length || !char.IsSurrogatePair(value[at], value[at + 1]))
                return false;
            at++;
        }

        return true;
    }

    /// <summary>Whether it is kept as it stands, is not empty, and has no more than so many characters.</summary>
    public static bool Fits(string? value, int maximumLength) => value is { Length: > 0 } && value.Length <= maximumLength && Is(value);
}
