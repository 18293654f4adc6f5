namespace SocialCrm.Storage;

/// <summary>Tables of the Attribution room. Distribution column: the source record; of costs, their source.</summary>
internal static class AttributionSchema
{
    public static string[] Version1 { get; } =
    [
        """
        CREATE TABLE touchpoints (
            record_id {guid} NOT NULL,
            source TEXT NOT NULL,
            event_id TEXT NOT NULL,
            occurred_at BIGINT NOT NULL,
            channel TEXT NOT NULL,
            kind INTEGER NOT NULL,
            campaign TEXT,
            PRIMARY KEY (record_id, source, event_id)) {clustered}
        """,
        """
        CREATE TABLE conversions (
            record_id {guid} NOT NULL,
            source TEXT NOT NULL,
            event_id TEXT NOT NULL,
            occurred_at BIGINT NOT NULL,
            value BIGINT NOT NULL CHECK (value >= 0),
            currency TEXT NOT NULL,
            PRIMARY KEY (record_id, source, event_id)) {clustered}
        """,
        """
        CREATE TABLE costs (
            source TEXT NOT NULL,
            cost_id TEXT NOT NULL,
            channel TEXT NOT NULL,
            campaign TEXT,
            from_at BIGINT NOT NULL,
            to_at BIGINT NOT NULL CHECK (to_at > from_at),
            amount BIGINT NOT NULL CHECK (amount >= 0),
            currency TEXT NOT NULL,
            PRIMARY KEY (source, cost_id)) {clustered}
        """,
    ];
}
