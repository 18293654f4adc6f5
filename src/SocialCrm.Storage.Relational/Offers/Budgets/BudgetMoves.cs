using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Writes what was noted beside the rows of budgets into them.</summary>
internal static class BudgetMoves
{
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

    /// <summary>Changes a shard's row.</summary>
    public static Task<int> UpdateAsync(
        RelationalSession session, (string Campaign, int Shard) row, (BudgetChange Change, long Shifted) by, CancellationToken cancellationToken) => session.ExecuteAsync(
        """
        UPDATE campaign_budgets SET cap = cap + $3, held = held + $4, granted = granted + $5, issued = issued + $6, redeemed = redeemed + $7,
            reversed = reversed + $8, lapsed = lapsed + $9
        WHERE campaign_id = $1 AND shard = $2
        """,
        cancellationToken,
        row.Campaign, row.Shard, by.Shifted, by.Change.Held, by.Change.Granted, by.Change.Issued, by.Change.Redeemed, by.Change.Reversed, by.Change.Lapsed);
}
