namespace SocialCrm.Connectors.Webhooks;

/// <summary>Addresses that a person's browser can open.</summary>
internal static class WebAddress
{
    private const int Longest = 4_096;

    /// <summary>The address; null where it is none of the web. What a stranger named may not lead to scripts or files.</summary>
    public static string? Of(string? text) =>
        text is { Length: <= Longest }
        && (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.AsSpan().ContainsAnyInRange('\0', ' ')
            ? text
            : null;
}
