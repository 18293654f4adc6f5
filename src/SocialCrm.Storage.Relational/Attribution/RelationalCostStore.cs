using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCostStore(RelationalDatabase database) : ICostStore
{
    private const string Put =
        """
        INSERT INTO costs (source, cost_id, channel, campaign, from_at, to_at, amount, currency) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (source, cost_id) DO UPDATE SET
            channel = excluded.channel, campaign = excluded.campaign, from_at = excluded.from_at, to_at = excluded.to_at,
            amount = excluded.amount, currency = excluded.currency
        WHERE (costs.channel, coalesce(costs.campaign, ''), costs.from_at, costs.to_at, costs.amount, costs.currency)
            <> (excluded.channel, coalesce(excluded.campaign, ''), excluded.from_at, excluded.to_at, excluded.amount, excluded.currency)
        """;

    public Task<int> PutAsync(IReadOnlyList<ChannelCost> costs, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteManyAsync(Put, [.. costs.Select(Values)], cancellationToken),
            cancellationToken);

    public IAsyncEnumerable<ChannelCost> ReadAsync(CancellationToken cancellationToken) =>
        database.StreamAsync(
            session => session.StreamAsync(
                "SELECT source, cost_id, channel, campaign, from_at, to_at, amount, currency FROM costs ORDER BY source, cost_id",
                Read,
                [],
                cancellationToken),
            cancellationToken);

    private static object?[] Values(ChannelCost cost) =>
    [
        cost.Source, cost.Id, SqlValue.Channel(cost.Channel), cost.Campaign?.Value, cost.From, cost.To, cost.Amount.ToMinorUnits(), cost.Amount.Currency.Code,
    ];

    private static ChannelCost Read(SqlRow row) => new(
        row.Text(0),
        row.Text(1),
        new ChannelId(row.Text(2)),
        row.TextOrNull(3) is { } campaign ? new CampaignId(campaign) : null,
        row.Instant(4),
        row.Instant(5),
        Money.FromMinorUnits(row.Number(6), Currency.Parse(row.Text(7))));
}
