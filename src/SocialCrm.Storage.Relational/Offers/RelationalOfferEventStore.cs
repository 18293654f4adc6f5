using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalOfferEventStore(RelationalDatabase database, CampaignBook campaigns) : IOfferEventStore
{
    public Task<IReadOnlyList<OfferEvent>> ReadAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        database.QueryAsync<IReadOnlyList<OfferEvent>>(
            async session =>
            {
                var rows = await session.ListAsync(
                    "SELECT event_id, campaign_id, kind, subject_id, postponed FROM offer_events WHERE due_at <= $1 ORDER BY event_id LIMIT $2",
                    row => (Id: new OfferEventId(row.Guid(0)), Campaign: new CampaignId(row.Text(1)), Kind: (OfferEventKind)row.Int(2), Subject: row.Guid(3), Postponed: row.Int(4)),
                    cancellationToken, now, (long)most).ConfigureAwait(false);
                var entries = await LedgerRows.FindAsync(
                    session, [.. rows.Where(row => row.Kind is OfferEventKind.Redeemed or OfferEventKind.Reversed).Select(row => row.Subject)], cancellationToken).ConfigureAwait(false);
                var grants = new Dictionary<Guid, Grant>();
                foreach (var group in rows.Where(row => row.Kind == OfferEventKind.Granted).GroupBy(row => row.Campaign, row => row.Subject))
                {
                    foreach (var (id, grant) in await GrantRows.ReadAsync(session, campaigns, (group.Key, group.ToList()), cancellationToken).ConfigureAwait(false))
                        grants[id] = grant;
                }

                var gifts = await GiftRows.FindAsync(
                    session, [.. rows.Where(row => row.Kind == OfferEventKind.GiftClaimed).Select(row => row.Subject)], cancellationToken).ConfigureAwait(false);
                return [.. rows.Select(row => new OfferEvent(row.Id, row.Kind, row.Campaign, grants.GetValueOrDefault(row.Subject), entries.GetValueOrDefault(row.Subject))
                {
                    Gift = gifts.GetValueOrDefault(row.Subject)?.Gift,
                    Postponed = row.Postponed,
                })];
            },
            cancellationToken);

    public Task RemoveAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.DeleteAsync(
                new TableShape("offer_events", "event_id {guid}, campaign_id TEXT"), [.. events.Select(told => (object?[])[told.Id.Value, told.Campaign.Value])], cancellationToken),
            cancellationToken);

    public Task PostponeAsync(OfferEvent postponed, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE offer_events SET due_at = $3, postponed = postponed + 1 WHERE event_id = $1 AND campaign_id = $2",
                cancellationToken, postponed.Id.Value, postponed.Campaign.Value, until),
            cancellationToken);
}
