using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The bugs of gifts and referrals, each of which some fact of the suites must find.</summary>
internal static class GiftBugs
{
    /// <summary>Nothing is wrong.</summary>
    public static Bug None { get; } = Bug.In<IGiftStore>(nameof(None), sound => new WrongGifts(sound));

    /// <summary>Answers everybody who has the token.</summary>
    public static Bug ClaimedByAll { get; } = Bug.Of<IGiftStore>(nameof(ClaimedByAll), provider =>
    {
        var reader = provider.GetRequiredService<IGiftReader>();
        return new WrongGifts(ActivatorUtilities.CreateInstance<RelationalGiftStore>(provider))
        {
            Claimed = async (attempt, outcome) => outcome is GiftOutcome.Refused { Reason: GiftRefusal.NotValid } && await reader.FindAsync(attempt.TokenHash, default) is { Claimer: not null } gift
                ? new GiftOutcome.Done(gift, IsReplay: false)
                : outcome,
        };
    });

    /// <summary>Takes every retry for another request.</summary>
    public static Bug SpentTwice { get; } = Bug.In<IGiftLedgerStore>(nameof(SpentTwice), sound => new WrongGiftLedger(sound)
    {
        Spending = attempt => attempt with { Key = new IdempotencyKey(Guid.NewGuid().ToString()) },
    });

    /// <summary>Leaves refunds out of the ledger.</summary>
    public static Bug RefundsUnwritten { get; } = Bug.In<IGiftLedgerStore>(nameof(RefundsUnwritten), sound => new WrongGiftLedger(sound)
    {
        IsShown = entry => entry.Kind != GiftEntryKind.Refunded,
    });

    /// <summary>Does not look who a gift is for.</summary>
    public static Bug RecipientUnseen { get; } = Bug.In<IGiftStore>(nameof(RecipientUnseen), sound => new WrongGifts(sound)
    {
        Buying = attempt => attempt with { Recipient = new GiftRecipient.Email("somebody@x.org") },
    });

    /// <summary>Gives rewards before they are due.</summary>
    public static Bug RewardedEarly { get; } = Bug.In<IReferralRewardStore>(nameof(RewardedEarly), sound => new WrongRewards(sound) { Clock = now => now.AddDays(1) });

    /// <summary>Takes every retry for another request.</summary>
    public static Bug QualifiedTwice { get; } = Bug.In<IReferralStore>(nameof(QualifiedTwice), sound => new WrongReferrals(sound)
    {
        Qualifying = attempt => attempt with { Key = new IdempotencyKey(Guid.NewGuid().ToString()) },
    });

    /// <summary>Refuses whoever follows their own code for another reason.</summary>
    public static Bug WrongReason { get; } = Bug.In<IReferralStore>(nameof(WrongReason), sound => new WrongReferrals(sound)
    {
        Clicked = outcome => outcome is ReferralOutcome.Refused { Reason: ReferralRefusal.Oneself } ? new ReferralOutcome.Refused(ReferralRefusal.NotValid) : outcome,
    });
}
