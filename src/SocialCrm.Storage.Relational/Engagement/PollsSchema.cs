namespace SocialCrm.Storage;

/// <summary>Tables of polls. Distribution column: the poll.</summary>
internal static class PollsSchema
{
    /// <summary>Votes are append-only: a change is a further turn of the record that cast the person's first. Once a person was erased, person_id says which of their records are one.</summary>
    public static string[] Version6 { get; } =
    [
        """
        CREATE TABLE polls (
            poll_id TEXT NOT NULL PRIMARY KEY,
            question TEXT NOT NULL,
            starts_at BIGINT NOT NULL,
            ends_at BIGINT NOT NULL,
            allows_change INTEGER NOT NULL,
            state INTEGER NOT NULL)
        """,
        """
        CREATE TABLE poll_options (
            poll_id TEXT NOT NULL,
            ordinal INTEGER NOT NULL,
            option_id TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (poll_id, ordinal)) {clustered}
        """,
        """
        CREATE TABLE poll_votes (
            poll_id TEXT NOT NULL,
            request_key TEXT NOT NULL,
            record_id {guid} NOT NULL,
            turn INTEGER NOT NULL,
            cast_by {guid} NOT NULL,
            option_id TEXT NOT NULL,
            voted_at BIGINT NOT NULL,
            person_id {guid},
            PRIMARY KEY (poll_id, request_key),
            UNIQUE (poll_id, record_id, turn))
        """,
        "CREATE INDEX poll_votes_by_record ON poll_votes (record_id)",
        "CREATE INDEX poll_votes_by_caster ON poll_votes (cast_by)",
    ];
}
