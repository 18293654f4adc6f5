namespace SocialCrm.Customers;

/// <summary>Makes an exact key of an account on a channel.</summary>
internal static class ChannelHandle
{
    private const int LongestHandle = 256;

    /// <summary>The channel and the handle in one spelling, or null where it identifies nobody: <c>bluesky:anna.example</c>.</summary>
    public static string? Normalise(string channel, string text)
    {
        if (text.Length > LongestHandle || channel.Length == 0)
            return null;
        var handle = UnicodeText.Compatible(text).AsSpan().Trim();
        if (handle.Length > 0 && handle[0] == '@')
            handle = handle[1..].TrimStart();
        return Placeholders.Stands(handle) ? null : string.Concat(channel, ":", handle).ToLowerInvariant();
    }
}
