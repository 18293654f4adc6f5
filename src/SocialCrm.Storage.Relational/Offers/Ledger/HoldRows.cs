using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Reads and writes holds.</summary>
internal static class HoldRows
{
    private const string Columns = "hold_id, campaign_id, grant_id, redeemer_id, value, currency, order_reference, expires_at, state";

    private static readonly TableShape Table = new(
        "holds",
        "hold_id {guid}, campaign_id TEXT, grant_id {guid}, redeemer_id {guid}, value BIGINT, currency TEXT, order_reference TEXT, expires_at BIGINT, state INTEGER, "
        + "order_value BIGINT, request_key TEXT, held_at BIGINT, ended_at BIGINT, release_key TEXT");

    /// <summary>Holds by their ids, whatever they have become.</summary>
    public static Task<List<Hold>> FindAsync(RelationalSession session, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        session.ListByKeysAsync($"SELECT {Columns} FROM holds WHERE hold_id IN ({{keys}})", ids, Read, cancellationToken);

    /// <summary>The active holds of grants, and what each order comes to.</summary>
    public static Task<List<(Hold Hold, Money Order)>> ActiveAsync(RelationalSession session, IReadOnlyCollection<Guid> grants, CancellationToken cancellationToken) =>
        session.ListByKeysAsync(
            $"SELECT {Columns}, order_value FROM holds WHERE grant_id IN ({{keys}}) AND state = 0",
            grants, row => (Read(row), Money.FromMinorUnits(row.Number(9), Currency.Parse(row.Text(5)))), cancellationToken);

    public static object?[] Row(LockedHold made, HoldAttempt attempt) =>
    [
        made.Id, made.Now.Campaign.Value, made.Now.Grant.Value, made.Redeemer.Value, made.Value.ToMinorUnits(), made.Value.Currency.Code, made.OrderReference, made.ExpiresAt, made.State,
        attempt.Use.Order.ToMinorUnits(), attempt.Use.Key.Value, attempt.Use.At, made.EndedAt, made.ReleaseKey,
    ];

    /// <summary>Writes holds, at the end of a decision.</summary>
    public static Task InsertAsync(RelationalSession session, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        session.InsertLastAsync(Table, rows, cancellationToken);

    /// <summary>Ends holds, at the end of a decision.</summary>
    public static Task EndAsync(RelationalSession session, IEnumerable<LockedHold> ended, CancellationToken cancellationToken) => session.ExecuteLastAsync(
        "UPDATE holds SET state = $3, ended_at = $4, release_key = $5 WHERE campaign_id = $1 AND hold_id = $2",
        [.. ended.Select(hold => (object?[])[hold.Now.Campaign.Value, hold.Id, hold.State, hold.EndedAt, hold.ReleaseKey])],
        cancellationToken);

    private static Hold Read(SqlRow row) => new(
        new HoldId(row.Guid(0)),
        new CampaignId(row.Text(1)),
        new GrantId(row.Guid(2)),
        new SourceRecordId(row.Guid(3)),
        Money.FromMinorUnits(row.Number(4), Currency.Parse(row.Text(5))),
        row.Text(6),
        row.Instant(7),
        (HoldState)row.Int(8));
}
