namespace SocialCrm.Storage;

/// <summary>Removes what a person did and what was received of it. A cursor says how far was read, and nothing of anybody.</summary>
internal sealed class ChannelsEraser : IRoomEraser
{
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

    /// <summary>Nobody knows whose bytes could not be read, so those that hold what only this person states go.</summary>
    /// <remarks>They were looked for before, while others could write. Only a person who states something else by now is looked for again.</remarks>
    private static async Task RemoveDeadLettersAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var marks = PersonalMarks.Of(erasure.Records);
        var letters = marks.AreAmong(erasure.Letters.Marks)
            ? erasure.Letters
            : await FoundLetters.SearchAsync(erasure.Session, marks, cancellationToken).ConfigureAwait(false);
        foreach (var (connection, position, digest) in letters.Keys)
        {
            await erasure.RemoveAsync(
                "dead_letters", "connection = $1 AND position = $2 AND digest = $3", cancellationToken, connection, position, digest).ConfigureAwait(false);
        }
    }
}
