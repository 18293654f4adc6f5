namespace SocialCrm.Storage;

/// <summary>Writes what was noted beside the rows of budgets into them.</summary>
internal static class BudgetMoves
{
    private const string Update =
        """
        UPDATE campaign_budgets SET cap = cap + $3, held = held + $4, granted = granted + $5, issued = issued + $6, redeemed = redeemed + $7,
            reversed = reversed + $8, lapsed = lapsed + $9
        WHERE campaign_id = $1 AND shard = $2
        """;

    /// <summary>A statement of its own: the next one must see what stood beside the row when it was locked, and not when that was tried.</summary>
    private const string TryLock =
        """
        SELECT set_config(
            'socialcrm.budget', coalesce((SELECT 'locked' FROM campaign_budgets WHERE campaign_id = $1 AND shard = $2 FOR UPDATE SKIP LOCKED), 'busy'), true)
        """;

    private const string GiveBack =
        """
        WITH free AS MATERIALIZED (
            SELECT campaign_id, shard FROM campaign_budgets WHERE campaign_id = $1 AND shard = $2 AND current_setting('socialcrm.budget') = 'locked'),
        notes AS (
            DELETE FROM budget_moves n USING free WHERE n.campaign_id = free.campaign_id AND n.shard = free.shard
            RETURNING n.held, n.granted, n.issued, n.redeemed, n.reversed, n.lapsed),
        total AS (
            SELECT coalesce(sum(held), 0)::bigint + $4 AS held, coalesce(sum(granted), 0)::bigint + $5 AS granted, coalesce(sum(issued), 0)::bigint + $6 AS issued,
                coalesce(sum(redeemed), 0)::bigint + $7 AS redeemed, coalesce(sum(reversed), 0)::bigint + $8 AS reversed, coalesce(sum(lapsed), 0)::bigint + $9 AS lapsed
            FROM notes),
        written AS (
            UPDATE campaign_budgets b SET cap = b.cap + $3, held = b.held + t.held, granted = b.granted + t.granted, issued = b.issued + t.issued,
                redeemed = b.redeemed + t.redeemed, reversed = b.reversed + t.reversed, lapsed = b.lapsed + t.lapsed
            FROM total t, free WHERE b.campaign_id = free.campaign_id AND b.shard = free.shard)
        INSERT INTO budget_moves (campaign_id, move_id, shard, held, granted, issued, redeemed, reversed, lapsed)
        SELECT $1, $10, $2, $4, $5, $6, $7, $8, $9 WHERE NOT EXISTS (SELECT 1 FROM free)
        """;

    /// <summary>Brings what was noted beside a shard's row into it, and answers what that was. The caller has locked the row.</summary>
    /// <remarks>It is written at once, whatever else the transaction decides: a note that was taken away must not be lost.</remarks>
    public static async Task<BudgetChange> FoldAsync(RelationalSession session, (string Campaign, int Shard) row, CancellationToken cancellationToken)
    {
        // Where there is one writer every row is free, and nothing is ever noted beside it.
        if (session.Dialect.SkipLocked.Length == 0)
            return default;
        var moves = await session.ListAsync(
            "DELETE FROM budget_moves WHERE campaign_id = $1 AND shard = $2 RETURNING held, granted, issued, redeemed, reversed, lapsed",
            move => new BudgetChange
            {
                Held = move.Number(0), Granted = move.Number(1), Issued = move.Number(2), Redeemed = move.Number(3), Reversed = move.Number(4), Lapsed = move.Number(5),
            },
            cancellationToken, row.Campaign, row.Shard).ConfigureAwait(false);
        var sum = moves.Aggregate(default(BudgetChange), (left, right) => left + right);
        if (sum != default)
            await UpdateAsync(session, row, (sum, Shifted: 0), cancellationToken).ConfigureAwait(false);
        return sum;
    }

    /// <summary>Changes a shard's row that is locked.</summary>
    public static Task<int> UpdateAsync(
        RelationalSession session, (string Campaign, int Shard) row, (BudgetChange Change, long Shifted) by, CancellationToken cancellationToken) =>
        session.ExecuteAsync(Update, cancellationToken, Values(row, by));

    /// <summary>As <see cref="UpdateAsync"/>, at the end of a decision.</summary>
    public static Task UpdateLastAsync(
        RelationalSession session, (string Campaign, int Shard) row, (BudgetChange Change, long Shifted) by, CancellationToken cancellationToken) =>
        session.ExecuteLastAsync(Update, [Values(row, by)], cancellationToken);

    /// <summary>Changes a shard's row that is not locked, at the end of a decision: together with what lies beside it where it is free, and else beside it too.</summary>
    /// <remarks>Never waits. In their order: what is taken back here may have been given by a note that still lies beside the row.</remarks>
    public static async Task GiveBackLastAsync(RelationalSession session, (string Campaign, int Shard) row, BudgetChange change, CancellationToken cancellationToken)
    {
        if (session.Dialect.SkipLocked.Length == 0)
        {
            await UpdateLastAsync(session, row, (change, Shifted: 0), cancellationToken).ConfigureAwait(false);
            return;
        }

        await session.ExecuteLastAsync(TryLock, [[row.Campaign, row.Shard]], cancellationToken).ConfigureAwait(false);
        await session.ExecuteLastAsync(GiveBack, [[.. Values(row, (change, Shifted: 0)), Guid.CreateVersion7()]], cancellationToken).ConfigureAwait(false);
    }

    private static object?[] Values((string Campaign, int Shard) row, (BudgetChange Change, long Shifted) by) =>
    [
        row.Campaign, row.Shard, by.Shifted, by.Change.Held, by.Change.Granted, by.Change.Issued, by.Change.Redeemed, by.Change.Reversed, by.Change.Lapsed,
    ];
}
