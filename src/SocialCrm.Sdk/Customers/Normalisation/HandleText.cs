namespace SocialCrm.Customers;

/// <summary>Finds the part of a handle that people keep from network to network.</summary>
internal static class HandleText
{
    private const int LongestHandle = 256;
    private const int ShortestCore = 3;

    /// <summary>
    /// The handle in small letters without its @ and its host, separators, trailing digits, and words that people add to a name (real, its, official, eats …), but never
    /// less than three characters. False where nothing is left; what is longer than 256 characters is cut.
    /// </summary>
    public static bool Core(ReadOnlySpan<char> handle, Span<char> destination, out int written)
    {
        written = 0;
        handle = handle[..Math.Min(handle.Length, Math.Min(LongestHandle, destination.Length))];
        handle = WithoutHost(handle.Trim());
        Span<char> buffer = stackalloc char[LongestHandle];
        if (!NameText.Letters(handle, buffer, out var length))
            return false;
        var words = buffer[..length];
        var core = HandleAffixes.Strip(words, ShortestCore);
        // One letter may have become two.
        written = Squeeze(core[..Math.Min(core.Length, destination.Length)], destination);
        return written > 0;
    }

    /// <summary>The handle without its @ and without the server behind it, as its owner writes it: anna of anna.bsky.social and of @anna@mastodon.social.</summary>
    public static ReadOnlySpan<char> WithoutHost(ReadOnlySpan<char> handle)
    {
        if (handle.Length > 1 && handle[0] is '@' or '\uff20')
            handle = handle[1..];
        if (handle.IndexOf('@') is > 0 and var at)
            return handle[..at];
        if (!handle.Contains('.'))
            return handle;
        foreach (var suffix in HandleAffixes.Hosts)
        {
            if (handle.Length > suffix.Length && handle.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return handle[..^suffix.Length];
        }

        return handle;
    }

    private static int Squeeze(ReadOnlySpan<char> words, Span<char> destination)
    {
        var length = 0;
        foreach (var character in words)
        {
            if (character != ' ')
                destination[length++] = character;
        }

        return length;
    }
}
