namespace SocialCrm.Channels;

/// <summary>What was posted, as it came.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Query">The query string as received, with its question mark; empty where there is none.</param>
/// <param name="Body">The body as received, byte for byte.</param>
/// <param name="ReceivedAt">When it came, by the host's clock.</param>
/// <param name="ReadHeader">Answers a header by its name in any case, several values joined by commas; null where it is absent.</param>
public sealed record WebhookRequest(string Method, string Query, ReadOnlyMemory<byte> Body, DateTimeOffset ReceivedAt, Func<string, string?> ReadHeader);
