namespace SocialCrm.Channels;

/// <summary>What a connection proves itself with. Only the connector looks inside.</summary>
/// <param name="Secret">The connector's own note of its tokens, with a format version inside; at most 64 KiB.</param>
/// <param name="ExpiresAt">When it stops being good; null when the platform does not say. The core refreshes a little earlier.</param>
public sealed record ConnectionCredentials(string Secret, DateTimeOffset? ExpiresAt)
{
    /// <summary>Never shows the secret.</summary>
    public override string ToString() => $"ConnectionCredentials (expires {(ExpiresAt is { } at ? at.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : "at an unknown time")})";
}
