using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalGiftReader(RelationalDatabase database) : IGiftReader
{
    private static readonly string[] Secrets = ["token_hash", "code_hash"];

    public Task<Gift?> FindAsync(GiftId gift, CancellationToken cancellationToken) =>
        database.QueryAsync(session => FindAsync(session, gift.Value, cancellationToken), cancellationToken);

    public Task<Gift?> FindAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async session =>
            {
                foreach (var column in Secrets)
                {
                    var found = await GiftRows.ResolveAsync(session, column, [hash], cancellationToken).ConfigureAwait(false);
                    foreach (var id in found.Values)
                        return await FindAsync(session, id, cancellationToken).ConfigureAwait(false);
                }

                return null;
            },
            cancellationToken);

    public Task<IReadOnlyList<GiftBooks>> ReadBooksAsync(CampaignId campaign, CancellationToken cancellationToken) =>
        database.QueryAsync<IReadOnlyList<GiftBooks>>(
            async session => await session.ListAsync(
                """
                SELECT currency, count(*), CAST(sum(paid) AS BIGINT), CAST(sum(spent) AS BIGINT), CAST(sum(refunded) AS BIGINT)
                FROM gifts WHERE campaign_id = $1 GROUP BY currency ORDER BY currency
                """,
                row => Books(row, Currency.Parse(row.Text(0))),
                cancellationToken,
                campaign.Value).ConfigureAwait(false),
            cancellationToken);

    private static GiftBooks Books(SqlRow row, Currency currency) => new(
        row.Number(1), Money.FromMinorUnits(row.Number(2), currency), Money.FromMinorUnits(row.Number(3), currency), Money.FromMinorUnits(row.Number(4), currency));

    private static async Task<Gift?> FindAsync(RelationalSession session, Guid id, CancellationToken cancellationToken) =>
        (await GiftRows.FindAsync(session, [id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id)?.Gift;
}
