using System.Runtime.CompilerServices;
using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <summary>What grows too old in one table, and what is done about it: in batches, so that nobody who writes waits for all of it.</summary>
/// <param name="Cutoff">The instant before which something is too old; null keeps it.</param>
/// <param name="Due">The table, and which of its rows still have what may be too old.</param>
/// <param name="Change">What is done to such a row.</param>
/// <param name="Key">The table's primary key, three columns, in whose order it is gone through.</param>
/// <param name="ReadKey">Reads the key.</param>
internal sealed record RetentionRule(
    Func<RetentionCutoffs, DateTimeOffset?> Cutoff, string Due, string Change, string[] Key, Func<SqlRow, object?[]> ReadKey)
{
    private const int Batch = 500;

    private static readonly string[] InteractionKey = ["connection", "external_id", "version"];

    /// <summary>Every rule, the farthest reaching first.</summary>
    public static IReadOnlyList<RetentionRule> All { get; } =
    [
        new(
            cutoffs => cutoffs.InteractionTexts,
            "interactions WHERE (text IS NOT NULL OR raw IS NOT NULL)",
            "UPDATE interactions SET text = NULL, raw = NULL",
            InteractionKey,
            row => [row.Text(0), row.Text(1), row.Text(2)]),
        new(
            cutoffs => cutoffs.RawPayloads,
            "interactions WHERE raw IS NOT NULL",
            "UPDATE interactions SET raw = NULL",
            InteractionKey,
            row => [row.Text(0), row.Text(1), row.Text(2)]),
        new(
            cutoffs => cutoffs.DeadLetters,
            "dead_letters WHERE raw IS NOT NULL",
            "DELETE FROM dead_letters",
            ["connection", "position", "digest"],
            row => [row.Text(0), row.Number(1), row.Bytes(2)]),
    ];

    /// <summary>Goes through the table, from a row on; each batch is looked for beside the writers, changed in a transaction of its own, and answers its rows.</summary>
    public async IAsyncEnumerable<int> ApplyAsync(
        RelationalDatabase database, DateTimeOffset cutoff, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<object?[]> due;
        object?[]? after = null;
        do
        {
            due = await database.QueryAsync(session => ListAsync(session, cutoff, after, cancellationToken), cancellationToken).ConfigureAwait(false);
            if (due.Count == 0)
                yield break;
            yield return await database.WriteLongAsync(session => ChangeAsync(session, cutoff, due, cancellationToken), cancellationToken).ConfigureAwait(false);
            after = due[^1];
        }
        while (due.Count == Batch);
    }

    /// <summary>Streamed, because what is due may stand far apart, and a stream is not given up for taking long.</summary>
    private async Task<List<object?[]>> ListAsync(RelationalSession session, DateTimeOffset cutoff, object?[]? after, CancellationToken cancellationToken)
    {
        var key = string.Join(", ", Key);
        return await session.StreamAsync(
            $"SELECT {key} FROM {Due} AND observed_at < $1 {(after is null ? "" : $"AND ({key}) > ($2, $3, $4)")} ORDER BY {key} LIMIT {Batch}",
            ReadKey,
            after is null ? [cutoff] : [cutoff, .. after],
            cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task<int> ChangeAsync(RelationalSession session, DateTimeOffset cutoff, List<object?[]> due, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(
            $"{Change} WHERE {Key[0]} = $1 AND {Key[1]} = $2 AND {Key[2]} = $3 AND observed_at < $4",
            [.. due.Select(row => (object?[])[.. row, cutoff])],
            cancellationToken);
}
