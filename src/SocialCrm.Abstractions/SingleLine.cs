namespace SocialCrm;

/// <summary>Tells text that every store keeps as it stands: PostgreSQL takes no NUL, and neither database takes half a surrogate pair.</summary>
internal static class SingleLine
{
    public static bool Fits(string value, int maximumLength)
    {
        if (value.Length > maximumLength || string.IsNullOrWhiteSpace(value))
            return false;
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsSurrogatePair(value, at))
                at++;
            else if (char.IsSurrogate(value[at]) || char.IsControl(value[at]))
                return false;
        }

        return true;
    }

    public static void ThrowIfNot(string value, int maximumLength, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (!Fits(value, maximumLength))
            throw new ArgumentException($"Write 1 to {maximumLength} characters, not all blank, without control characters or broken surrogate pairs.", parameter);
    }
}
