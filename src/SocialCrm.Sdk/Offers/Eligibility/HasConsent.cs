using SocialCrm.Channels;

namespace SocialCrm.Offers;

/// <summary>Lets in whoever has agreed to a purpose on a channel.</summary>
public sealed class HasConsent : IEligibilityRule
{
    private readonly string purpose;
    private readonly ChannelId? channel;

    /// <summary>Takes what must have been agreed to.</summary>
    /// <param name="purpose">The purpose, compared to the letter.</param>
    /// <param name="channel">The channel; null for the one that the request comes by.</param>
    public HasConsent(string purpose, ChannelId? channel = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        this.purpose = purpose;
        this.channel = channel;
    }

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "You have not agreed to what this offer asks for.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Consents is not { } consents)
            return Eligibility.Unknown("It is not known what you have agreed to.");
        if ((channel ?? request.Channel) is not { } asked)
            return Eligibility.Unknown("It is not known on which channel you ask.");
        return consents.Covers(purpose, asked) ? new Eligibility(true, "Has agreed to the purpose on the channel.") : new Eligibility(false, Reason);
    }
}
