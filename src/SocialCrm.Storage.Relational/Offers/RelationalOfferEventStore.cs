using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalOfferEventStore(RelationalDatabase database, CampaignBook campaigns) : IOfferEventStore
{
    public Task<IReadOnlyList<OfferEvent>> ReadAsync(int most, CancellationToken cancellationToken) =>
        database.QueryAsync<IReadOnlyList<OfferEvent>>(
            async session =>
            {
                var rows = await session.ListAsync(
                    "SELECT event_id, campaign_id, kind, subject_id FROM offer_events ORDER BY event_id LIMIT $1",
                    row => (Id: new OfferEventId(row.Guid(0)), Campaign: new CampaignId(row.Text(1)), Kind: (OfferEventKind)row.Int(2), Subject: row.Guid(3)),
                    cancellationToken, (long)most).ConfigureAwait(false);
                var entries = await LedgerRows.FindAsync(
                    session, [.. rows.Where(row => row.Kind != OfferEventKind.Granted).Select(row => row.Subject)], cancellationToken).ConfigureAwait(false);
                var grants = new Dictionary<Guid, Grant>();
                foreach (var group in rows.Where(row => row.Kind == OfferEventKind.Granted).GroupBy(row => row.Campaign, row => row.Subject))
                {
                    foreach (var (id, grant) in await GrantRows.ReadAsync(session, campaigns, (group.Key, group.ToList()), cancellationToken).ConfigureAwait(false))
                        grants[id] = grant;
                }

                return [.. rows.Select(row => new OfferEvent(row.Id, row.Kind, row.Campaign, grants.GetValueOrDefault(row.Subject), entries.GetValueOrDefault(row.Subject)))];
            },
            cancellationToken);

    public Task RemoveAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.DeleteAsync(
                new TableShape("offer_events", "event_id {guid}, campaign_id TEXT"), [.. events.Select(told => (object?[])[told.Id.Value, told.Campaign.Value])], cancellationToken),
            cancellationToken);
}
