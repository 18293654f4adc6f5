using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads and writes grants.</summary>
internal static class GrantRows
{
    private static readonly TableShape Table = new(
        "grants",
        "campaign_id TEXT, grant_id {guid}, record_id {guid}, code_hash {bytes}, state INTEGER, held BIGINT, granted BIGINT, reversed BIGINT, issued_at BIGINT, "
        + "version INTEGER, shard INTEGER, code_number BIGINT, expires_at BIGINT, request_key TEXT");

    public static Task<int> InsertAsync(RelationalSession session, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        session.InsertAsync(Table, onConflict: null, rows, cancellationToken);

    /// <summary>As <see cref="InsertAsync"/>, at the end of a decision.</summary>
    public static Task InsertLastAsync(RelationalSession session, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        session.InsertLastAsync(Table, rows, cancellationToken);

    /// <summary>Grants of a campaign, as their recipients were told of them.</summary>
    public static async Task<Dictionary<Guid, Grant>> ReadAsync(
        RelationalSession session, CampaignBook campaigns, (CampaignId Campaign, IReadOnlyCollection<Guid> Grants) which, CancellationToken cancellationToken)
    {
        var rows = await session.ListByKeysAsync(
            """
            SELECT g.grant_id, g.campaign_id, g.record_id, g.issued_at, g.version, g.expires_at, g.code_number, c.number
            FROM grants g JOIN campaigns c ON c.campaign_id = g.campaign_id WHERE g.campaign_id = $2 AND g.grant_id IN ({keys})
            """,
            which.Grants,
            row => new Grant(new GrantId(row.Guid(0)), new CampaignId(row.Text(1)), new SourceRecordId(row.Guid(2)), default, row.Instant(3))
            {
                Version = row.Int(4),
                ExpiresAt = row.IsNull(5) ? DateTimeOffset.MaxValue : row.Instant(5),
                Code = row.IsNull(6) ? null : new CodeSerial(checked((uint)row.Number(7)), row.Number(6)),
            },
            cancellationToken,
            which.Campaign.Value).ConfigureAwait(false);
        var read = new Dictionary<Guid, Grant>();
        foreach (var grant in rows)
        {
            var terms = await campaigns.TermsAsync(session, grant.Campaign, grant.Version, cancellationToken).ConfigureAwait(false);
            read[grant.Id.Value] = grant with
            {
                Held = terms.Benefit.MaximumValue,
                ExpiresAt = grant.ExpiresAt < terms.Window.End ? grant.ExpiresAt : terms.Window.End,
            };
        }

        return read;
    }
}
