namespace SocialCrm.Storage;

/// <summary>Tables of the Channels room. Distribution column: the connection.</summary>
internal static class ChannelsSchema
{
    public static string[] Version1 { get; } =
    [
        """
        CREATE TABLE interactions (
            connection TEXT NOT NULL,
            external_id TEXT NOT NULL,
            version TEXT NOT NULL,
            channel TEXT NOT NULL,
            kind INTEGER NOT NULL,
            record_id {guid} NOT NULL,
            author_key TEXT NOT NULL,
            handle TEXT,
            display_name TEXT,
            occurred_at BIGINT NOT NULL,
            observed_at BIGINT NOT NULL,
            text TEXT,
            language TEXT,
            thread TEXT,
            reply_to TEXT,
            link TEXT,
            media TEXT,
            trust INTEGER NOT NULL,
            raw {bytes},
            PRIMARY KEY (connection, external_id, version))
        """,
        """
        CREATE TABLE cursors (
            connection TEXT NOT NULL PRIMARY KEY,
            cursor TEXT NOT NULL,
            moved_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE dead_letters (
            connection TEXT NOT NULL,
            position BIGINT NOT NULL,
            digest {bytes} NOT NULL,
            reason TEXT NOT NULL,
            raw {bytes} NOT NULL,
            observed_at BIGINT NOT NULL,
            PRIMARY KEY (connection, position, digest))
        """,
    ];
}
