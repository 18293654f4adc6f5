using System.Collections.Frozen;
using SocialCrm.Channels;

namespace SocialCrm.Offers;

/// <summary>What a customer has agreed to and not taken back: purposes, each by channel. Purposes are compared to the letter.</summary>
public sealed record GrantedConsents
{
    private readonly FrozenSet<(string Purpose, ChannelId Channel)> granted;

    /// <summary>Takes what is granted.</summary>
    public GrantedConsents(IEnumerable<(string Purpose, ChannelId Channel)> granted)
    {
        ArgumentNullException.ThrowIfNull(granted);
        this.granted = granted.ToFrozenSet();
    }

    /// <summary>A customer who has agreed to nothing; not one of whom nothing is known.</summary>
    public static GrantedConsents None { get; } = new([]);

    /// <summary>Whether a purpose is granted on a channel.</summary>
    public bool Covers(string purpose, ChannelId channel) => granted.Contains((purpose, channel));
}
