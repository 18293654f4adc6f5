namespace SocialCrm.Channels;

/// <summary>What a platform says of an account.</summary>
/// <param name="Account">The account.</param>
public sealed record ChannelProfile(Account Account)
{
    /// <summary>What they write about themselves, as plain text.</summary>
    public string? Bio { get; init; }

    /// <summary>Addresses they name: a web site, other accounts.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Their picture.</summary>
    public string? Picture { get; init; }

    /// <summary>How many follow them; null where the platform does not say.</summary>
    public long? Followers { get; init; }

    /// <summary>When the account was made; null where the platform does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
