using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Nostr;

/// <summary>How far one relay was read, in seconds since 1970.</summary>
internal sealed record RelayProgress
{
    /// <summary>The newest that was read, together with everything before; null at the beginning.</summary>
    [JsonPropertyName("s")]
    public long? Since { get; init; }

    /// <summary>Where reading goes on backwards, in the middle of several pages; null between them.</summary>
    [JsonPropertyName("u")]
    public long? Until { get; init; }

    /// <summary>The newest of the pages so far.</summary>
    [JsonPropertyName("t")]
    public long? Newest { get; init; }
}
