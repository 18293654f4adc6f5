using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>Removes what a person did and what was received of it. A cursor says how far was read, and nothing of anybody.</summary>
internal sealed class ChannelsEraser : IRoomEraser
{
    /// <summary>Shorter values are in too many bytes that have nothing to do with the person.</summary>
    private const int ShortestMark = 4;

    public IReadOnlyList<string> Tables { get; } = ["interactions", "cursors", "dead_letters"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            // The touchpoints lead to the interactions, which have no index of their own by author.
            await erasure.RemoveAsync(
                "interactions",
                """
                record_id = $1 AND (connection, external_id) IN (
                    SELECT t.source, t.event_id FROM touchpoints t WHERE t.record_id = $1)
                """,
                cancellationToken,
                record.Id).ConfigureAwait(false);
        }

        await RemoveDeadLettersAsync(erasure, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nobody knows whose bytes could not be read, so those that hold one of the person's values go.</summary>
    private static async Task RemoveDeadLettersAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var marks = erasure.Records
            .Select(record => record.Record)
            .OfType<SourceRecord>()
            .SelectMany(record => record.Values.Select(value => value.Value).Append(record.Key))
            .Where(mark => mark.Length >= ShortestMark)
            .Select(Encoding.UTF8.GetBytes)
            .ToList();
        var letters = new List<(string Connection, long Position, byte[] Digest)>();
        var rows = erasure.Session.StreamAsync(
            "SELECT connection, position, digest, raw FROM dead_letters",
            row => (Key: (row.Text(0), row.Number(1), row.Bytes(2)), Raw: row.Bytes(3)),
            [],
            cancellationToken);
        await foreach (var (key, raw) in rows.ConfigureAwait(false))
        {
            if (marks.Exists(mark => raw.AsSpan().IndexOf(mark) >= 0))
                letters.Add(key);
        }

        foreach (var (connection, position, digest) in letters)
        {
            await erasure.RemoveAsync(
                "dead_letters", "connection = $1 AND position = $2 AND digest = $3", cancellationToken, connection, position, digest).ConfigureAwait(false);
        }
    }
}
