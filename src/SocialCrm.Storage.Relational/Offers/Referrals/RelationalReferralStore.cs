using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalReferralStore(RelationalDatabase database, Tombstones tombstones, CampaignBook campaigns) : IReferralStore
{
    public Task<IReadOnlyList<ReferralLinkOutcome>> LinkAsync(IReadOnlyList<ReferralLinkAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideEachAsync(attempts, (session, attempt) => new ReferralClicks(session, campaigns, cancellationToken).LinkAsync(attempt), cancellationToken);

    public Task<IReadOnlyList<ReferralOutcome>> ClickAsync(IReadOnlyList<ReferralClickAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideEachAsync(attempts, (session, attempt) => new ReferralClicks(session, campaigns, cancellationToken).ClickAsync(attempt), cancellationToken);

    public Task<IReadOnlyList<ReferralOutcome>> QualifyAsync(IReadOnlyList<ReferralQualifyAttempt> attempts, CancellationToken cancellationToken) =>
        database.DecideEachAsync(attempts, (session, attempt) => new ReferralHolds(session, campaigns, tombstones, cancellationToken).QualifyAsync(attempt), cancellationToken);
}
