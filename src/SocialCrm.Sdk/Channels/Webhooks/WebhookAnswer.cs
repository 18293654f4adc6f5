namespace SocialCrm.Channels;

/// <summary>What to answer a request to a webhook.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; mostly empty.</param>
/// <param name="ContentType">The type of the body.</param>
public sealed record WebhookAnswer(int Status, string Body = "", string ContentType = "text/plain")
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Headers beside the type.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = None;

    /// <summary>When the platform is asked to come again: the header <c>Retry-After</c>, in whole seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
