using System.Security.Cryptography;
using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>Writes dead letters, each once.</summary>
internal static class DeadLetterRows
{
    private const int LongestRaw = 64 * 1_024;

    /// <summary>Keeps dead letters: since when, and whether a replay brings back what they are of.</summary>
    public static Task<int> AddAsync(
        RelationalSession session, IReadOnlyList<DeadLetter> letters, (DateTimeOffset At, bool IsReplayable) origin, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(
            """
            INSERT INTO dead_letters (connection, position, digest, reason, raw, observed_at, replayable) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT DO NOTHING
            """,
            [.. letters.Select(letter => new object?[]
            {
                letter.Connection.Value,
                letter.Position,
                SHA256.HashData(letter.Raw.Span),
                letter.Reason,
                letter.Raw.Length <= LongestRaw ? letter.Raw : letter.Raw[..LongestRaw],
                origin.At,
                origin.IsReplayable,
            })],
            cancellationToken);
}
