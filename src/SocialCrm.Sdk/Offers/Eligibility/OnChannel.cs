using System.Collections.Frozen;
using SocialCrm.Channels;

namespace SocialCrm.Offers;

/// <summary>Lets in whoever asks by one of the channels named.</summary>
/// <param name="channels">The channels.</param>
public sealed class OnChannel(params IEnumerable<ChannelId> channels) : IEligibilityRule
{
    private readonly FrozenSet<ChannelId> channels = NameSet.Of(channels, "channel");

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "This offer is not given on this channel.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Channel is not { } channel)
            return Eligibility.Unknown("It is not known on which channel you ask.");
        return channels.Contains(channel) ? new Eligibility(true, "Asks on a channel that the campaign names.") : new Eligibility(false, Reason);
    }
}
