using System.Runtime.CompilerServices;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalHoldoutStore(RelationalDatabase database) : IHoldoutStore
{
    private const string Steps =
        """
        SELECT h.holdout_id, h.salt, h.share, h.assigned, s.share, s.since
        FROM holdouts h JOIN holdout_shares s ON s.holdout_id = h.holdout_id
        """;

    private const string InOrder = " ORDER BY h.holdout_id, s.step";

    public Task<DefineOutcome> DefineAsync(Holdout holdout, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(session => DefineAsync(session, holdout, at, cancellationToken), cancellationToken);

    public Task<HoldoutStatus?> FindAsync(HoldoutId holdout, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async session =>
            {
                var steps = await session.ListAsync(
                    $"{Steps} WHERE h.holdout_id = $1{InOrder}", Read, cancellationToken, holdout.Value).ConfigureAwait(false);
                return steps.Count == 0 ? null : Together(steps);
            },
            cancellationToken);

    public IAsyncEnumerable<HoldoutStatus> ReadAsync(CancellationToken cancellationToken) =>
        database.StreamAsync(session => TogetherAsync(session.StreamAsync(Steps + InOrder, Read, [], cancellationToken), cancellationToken), cancellationToken);

    private static async Task<DefineOutcome> DefineAsync(
        RelationalSession session, Holdout holdout, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var share = HoldoutTerms.Bits(holdout.Share);
        var inserted = await session.ExecuteAsync(
            "INSERT INTO holdouts (holdout_id, salt, share, defined_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            cancellationToken, holdout.Id.Value, holdout.Salt, share, at).ConfigureAwait(false);
        if (inserted == 0)
        {
            // Whoever decides by the share of before holds the row until it is done.
            var stored = await session.FirstAsync(
                "SELECT salt, share FROM holdouts WHERE holdout_id = $1" + session.Dialect.ForUpdate,
                row => (Salt: row.Text(0), Share: row.Number(1)), cancellationToken, holdout.Id.Value).ConfigureAwait(false);
            if (!string.Equals(stored.Salt, holdout.Salt, StringComparison.Ordinal))
                return DefineOutcome.Conflicts;
            if (stored.Share == share)
                return DefineOutcome.AlreadyDefined;
            await session.ExecuteAsync(
                "UPDATE holdouts SET share = $2 WHERE holdout_id = $1", cancellationToken, holdout.Id.Value, share).ConfigureAwait(false);
        }

        await session.ExecuteAsync(
            """
            INSERT INTO holdout_shares (holdout_id, step, share, since)
            SELECT $1, (SELECT count(*) FROM holdout_shares WHERE holdout_id = $1), $2, $3
            """,
            cancellationToken, holdout.Id.Value, share, at).ConfigureAwait(false);
        return inserted == 1 ? DefineOutcome.Defined : DefineOutcome.Ramped;
    }

    private static async IAsyncEnumerable<HoldoutStatus> TogetherAsync(
        IAsyncEnumerable<HoldoutStatus> steps, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var one = new List<HoldoutStatus>();
        await foreach (var step in steps.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (one.Count > 0 && one[0].Holdout.Id != step.Holdout.Id)
            {
                yield return Together(one);
                one.Clear();
            }

            one.Add(step);
        }

        if (one.Count > 0)
            yield return Together(one);
    }

    private static HoldoutStatus Together(List<HoldoutStatus> steps) => steps[0] with { Shares = [.. steps.SelectMany(step => step.Shares)] };

    /// <summary>One of the holdout's shares.</summary>
    private static HoldoutStatus Read(SqlRow row) => new(
        new Holdout { Id = new HoldoutId(row.Text(0)), Salt = row.Text(1), Share = HoldoutTerms.Share(row, 2) },
        [new HoldoutShare(HoldoutTerms.Share(row, 4), row.Instant(5))],
        row.IsNull(3) ? null : row.Number(3));
}
