using System.Diagnostics.CodeAnalysis;

namespace SocialCrm.Channels;

/// <summary>Says until when credentials are handed out.</summary>
internal static class CredentialAge
{
    private const double Share = 0.1;
    private const double LeastJitter = 0.75;
    private const double JitterRange = 0.5;

    private static readonly TimeSpan LongestLead = TimeSpan.FromMinutes(5);

    /// <summary>New credentials are good for so long whatever the clocks say: a host whose clock is ahead must not ask without end.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);

    /// <summary>A little before they expire: a tenth of what is left, at most five minutes, not the same for every process.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "It spreads load and keeps no secret.")]
    public static DateTimeOffset RefreshAt(ConnectionCredentials credentials, DateTimeOffset now, bool isNew)
    {
        if (credentials.ExpiresAt is not { } expiry)
            return DateTimeOffset.MaxValue;
        var lead = (expiry - now) * Share;
        lead = lead < LongestLead ? lead : LongestLead;
        var at = expiry - (lead * (LeastJitter + (Random.Shared.NextDouble() * JitterRange)));
        return isNew && at < now + Shortest ? now + Shortest : at;
    }

    /// <summary>Whether they may still be used, other than those the platform refused.</summary>
    public static bool IsUsable([NotNullWhen(true)] ConnectionCredentials? credentials, ConnectionCredentials? refused, DateTimeOffset now) =>
        credentials is not null && credentials.Secret != refused?.Secret && !(credentials.ExpiresAt <= now);
}
