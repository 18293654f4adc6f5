using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A referral store that takes requests for others than they are.</summary>
internal sealed class WrongReferrals(IReferralStore sound) : IReferralStore
{
    public Func<ReferralQualifyAttempt, ReferralQualifyAttempt> Qualifying { get; init; } = attempt => attempt;

    public Func<ReferralOutcome, ReferralOutcome> Clicked { get; init; } = outcome => outcome;

    public Task<IReadOnlyList<ReferralLinkOutcome>> LinkAsync(IReadOnlyList<ReferralLinkAttempt> attempts, CancellationToken cancellationToken) =>
        sound.LinkAsync(attempts, cancellationToken);

    public async Task<IReadOnlyList<ReferralOutcome>> ClickAsync(IReadOnlyList<ReferralClickAttempt> attempts, CancellationToken cancellationToken) =>
        [.. (await sound.ClickAsync(attempts, cancellationToken)).Select(Clicked)];

    public Task<IReadOnlyList<ReferralOutcome>> QualifyAsync(IReadOnlyList<ReferralQualifyAttempt> attempts, CancellationToken cancellationToken) =>
        sound.QualifyAsync([.. attempts.Select(Qualifying)], cancellationToken);
}
