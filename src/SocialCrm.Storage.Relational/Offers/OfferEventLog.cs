using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Notes what happened, in the transaction in which it happened, for those who must be told afterwards.</summary>
internal sealed class OfferEventLog(RelationalSession session)
{
    private static readonly TableShape Table = new("offer_events", "event_id {guid}, campaign_id TEXT, kind INTEGER, subject_id {guid}");

    private readonly List<object?[]> rows = [];

    public void Add(CampaignId campaign, OfferEventKind kind, Guid subject, DateTimeOffset at) => rows.Add([Guid.CreateVersion7(at), campaign.Value, kind, subject]);

    public Task<int> SaveAsync(CancellationToken cancellationToken) => session.InsertAsync(Table, onConflict: null, rows, cancellationToken);

    /// <summary>As <see cref="SaveAsync"/>, at the end of a decision.</summary>
    public Task SaveLastAsync(CancellationToken cancellationToken) => session.InsertLastAsync(Table, rows, cancellationToken);
}
