namespace SocialCrm.Storage;

/// <summary>Tables of consent and of what was sent. Distribution column: the source record, or its hash. A consent for all channels has an empty one.</summary>
internal static class ConsentsSchema
{
    public static string[] Version6 { get; } =
    [
        """
        CREATE TABLE consents (
            record_id {guid} NOT NULL,
            request_key TEXT NOT NULL,
            purpose TEXT NOT NULL,
            channel TEXT NOT NULL,
            change INTEGER NOT NULL,
            decided_at BIGINT NOT NULL,
            evidence TEXT NOT NULL,
            PRIMARY KEY (record_id, request_key)) {clustered}
        """,
        "CREATE INDEX consents_by_purpose ON consents (record_id, purpose, decided_at)",
        "CREATE INDEX consents_by_time ON consents (decided_at)",
        """
        CREATE TABLE consent_suppressions (
            record_hash {guid} NOT NULL,
            purpose TEXT NOT NULL,
            channel TEXT NOT NULL,
            withdrawn_at BIGINT NOT NULL,
            PRIMARY KEY (record_hash, purpose, channel)) {clustered}
        """,
        """
        CREATE TABLE sends (
            record_id {guid} NOT NULL,
            message_id {guid} NOT NULL,
            kind INTEGER NOT NULL,
            purpose TEXT NOT NULL,
            channel TEXT NOT NULL,
            counted_at BIGINT NOT NULL,
            written_at BIGINT NOT NULL,
            zone TEXT,
            zone_reason TEXT,
            PRIMARY KEY (record_id, message_id, kind)) {clustered}
        """,
        "CREATE INDEX sends_by_person ON sends (record_id, counted_at)",
        "CREATE INDEX sends_by_time ON sends (counted_at)",
        "ALTER TABLE outbox ADD COLUMN person_id {guid}",
        "ALTER TABLE outbox ADD COLUMN purpose TEXT",
        "ALTER TABLE outbox ADD COLUMN channel TEXT",
        "ALTER TABLE outbox ADD COLUMN consent_rule INTEGER",
        "CREATE INDEX outbox_by_person ON outbox (person_id) WHERE person_id IS NOT NULL",
    ];
}
