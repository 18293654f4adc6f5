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

    public static string[] Version3 { get; } =
    [
        "ALTER TABLE dead_letters ADD COLUMN replayable INTEGER NOT NULL DEFAULT 0",

        // Found by (connection, received_at) without next_at: a lease then moves no index entry, and the few that are leased are passed over.
        """
        CREATE TABLE envelopes (
            connection TEXT NOT NULL,
            delivery_id TEXT NOT NULL,
            note TEXT NOT NULL,
            body {bytes},
            received_at BIGINT NOT NULL,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_at BIGINT NOT NULL,
            lease_token {guid},
            reason TEXT,
            PRIMARY KEY (connection, delivery_id))
        """,
        "CREATE INDEX envelopes_waiting ON envelopes (connection, received_at) WHERE state = 0",
        "CREATE INDEX envelopes_settled ON envelopes (received_at) WHERE state > 0",
        "CREATE INDEX envelopes_kept ON envelopes (connection) WHERE state > 1",
        """
        CREATE TABLE outbox (
            connection TEXT NOT NULL,
            request_key TEXT NOT NULL,
            message_id {guid} NOT NULL,
            operation INTEGER NOT NULL,
            text TEXT NOT NULL,
            title TEXT,
            language TEXT,
            reply_to TEXT,
            thread TEXT,
            recipient TEXT,
            media TEXT,
            created_at BIGINT NOT NULL,
            may_have_arrived INTEGER NOT NULL,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_at BIGINT NOT NULL,
            lease_token {guid},
            lease_until BIGINT,
            external_id TEXT,
            link TEXT,
            reason TEXT,
            settled_at BIGINT,
            receipt INTEGER,
            PRIMARY KEY (connection, request_key))
        """,
        "CREATE UNIQUE INDEX outbox_by_message ON outbox (message_id, connection)",
        "CREATE UNIQUE INDEX outbox_leased ON outbox (connection) WHERE lease_token IS NOT NULL",
        "CREATE INDEX outbox_waiting ON outbox (connection, created_at, message_id) WHERE state = 0",
        "CREATE INDEX outbox_unknown ON outbox (connection) WHERE state = 4",
        "CREATE INDEX outbox_by_time ON outbox (created_at, message_id)",
        "CREATE INDEX outbox_by_external_id ON outbox (connection, external_id) WHERE external_id IS NOT NULL",
        "CREATE INDEX outbox_by_recipient ON outbox (recipient) WHERE recipient IS NOT NULL",
        "CREATE INDEX outbox_by_reply ON outbox (connection, reply_to) WHERE reply_to IS NOT NULL",
        """
        CREATE TABLE dispatches (
            sequence {sequence},
            connection TEXT NOT NULL,
            external_id TEXT NOT NULL,
            version TEXT NOT NULL,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            next_at BIGINT NOT NULL,
            lease_token {guid},
            UNIQUE (connection, external_id, version))
        """,
        "CREATE INDEX dispatches_waiting ON dispatches (connection, sequence) WHERE state = 0",
        "CREATE INDEX dispatches_leased ON dispatches (connection, next_at) WHERE lease_token IS NOT NULL",
        """
        CREATE TABLE credentials (
            connection TEXT NOT NULL PRIMARY KEY,
            sealed {bytes} NOT NULL,
            version BIGINT NOT NULL)
        """,
    ];
}
