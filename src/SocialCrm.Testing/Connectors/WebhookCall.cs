namespace SocialCrm.Testing;

/// <summary>A request that a fake platform makes to the host.</summary>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Query">The query string with its question mark, or empty.</param>
/// <param name="Headers">Headers; names in any case.</param>
/// <param name="Body">The body.</param>
public sealed record WebhookCall(string Method, string Query, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Which of the headers are signed or carry the signature, so that a change of any byte of them must be noticed.</summary>
    public IReadOnlyList<string> SealedHeaders { get; init; } = [];
}
