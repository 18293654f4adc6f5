using SocialCrm.Channels;
using SocialCrm.Governance;

namespace SocialCrm.Offers;

/// <summary>What a customer has agreed to and not taken back, for each purpose by channel, or on all channels.</summary>
public sealed record GrantedConsents
{
    private readonly ILookup<string, (ChannelId? Channel, DateTimeOffset At, ConsentChange Change)> decisions;

    /// <summary>Takes what is granted, each purpose on a channel.</summary>
    public GrantedConsents(IEnumerable<(string Purpose, ChannelId Channel)> granted)
    {
        ArgumentNullException.ThrowIfNull(granted);
        decisions = granted.ToLookup(
            one => one.Purpose, one => ((ChannelId?)one.Channel, DateTimeOffset.UnixEpoch, ConsentChange.Given), StringComparer.Ordinal);
    }

    /// <summary>Takes a customer's entries of the consent ledger.</summary>
    public GrantedConsents(IEnumerable<ConsentEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        decisions = entries.ToLookup(entry => entry.Purpose.Value, entry => (entry.Channel, entry.At, entry.Change), StringComparer.Ordinal);
    }

    /// <summary>A customer who has agreed to nothing; not one of whom nothing is known.</summary>
    public static GrantedConsents None { get; } = new(Array.Empty<ConsentEntry>());

    /// <summary>Whether a purpose is granted on a channel: the latest decision for it counts, whether it names the channel or all; of one instant, the withdrawal.</summary>
    public bool Covers(string purpose, ChannelId channel) => decisions[purpose]
        .Where(decision => decision.Channel is null || decision.Channel == channel)
        .OrderByDescending(decision => decision.At).ThenByDescending(decision => decision.Change)
        .Select(decision => decision.Change == ConsentChange.Given)
        .FirstOrDefault();
}
