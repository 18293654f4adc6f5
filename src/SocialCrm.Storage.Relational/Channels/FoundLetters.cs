namespace SocialCrm.Storage;

/// <summary>The dead letters in which a person's values stand.</summary>
/// <param name="Marks">What was looked for.</param>
/// <param name="Keys">The keys of the letters that hold it.</param>
internal sealed record FoundLetters(PersonalMarks Marks, IReadOnlyList<(string Connection, long Position, byte[] Digest)> Keys)
{
    /// <summary>Reads every dead letter that the session sees.</summary>
    public static async Task<FoundLetters> SearchAsync(RelationalSession session, PersonalMarks marks, CancellationToken cancellationToken)
    {
        var found = new List<(string, long, byte[])>();
        if (marks.IsEmpty)
            return new FoundLetters(marks, found);

        var rows = session.StreamAsync(
            "SELECT connection, position, digest, raw FROM dead_letters",
            row => (Key: (row.Text(0), row.Number(1), row.Bytes(2)), Raw: row.Bytes(3)),
            [],
            cancellationToken);
        await foreach (var (key, raw) in rows.ConfigureAwait(false))
        {
            if (marks.AreIn(raw))
                found.Add(key);
        }

        return new FoundLetters(marks, found);
    }
}
