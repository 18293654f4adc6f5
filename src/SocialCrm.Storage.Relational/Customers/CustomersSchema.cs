namespace SocialCrm.Storage;

/// <summary>Tables of the Customers room. Distribution column: the source record; of history, the customer.</summary>
internal static class CustomersSchema
{
    public static string[] Version1 { get; } =
    [
        """
        CREATE TABLE source_records (
            record_id {guid} NOT NULL PRIMARY KEY,
            source TEXT NOT NULL,
            record_key TEXT NOT NULL,
            record_values TEXT NOT NULL,
            fingerprint {guid} NOT NULL,
            observed_at BIGINT NOT NULL) {clustered}
        """,
        """
        CREATE TABLE record_keys (
            rule TEXT NOT NULL,
            value TEXT NOT NULL,
            record_id {guid} NOT NULL,
            PRIMARY KEY (rule, value, record_id)) {clustered}
        """,
        "CREATE INDEX record_keys_by_record ON record_keys (record_id)",
        """
        CREATE TABLE set_aside_keys (
            rule TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (rule, value)) {clustered}
        """,
        "CREATE TABLE waiting_records (record_id {guid} NOT NULL PRIMARY KEY) {clustered}",
        """
        CREATE TABLE record_links (
            record_id {guid} NOT NULL PRIMARY KEY,
            customer_id {guid} NOT NULL) {clustered}
        """,
        "CREATE INDEX record_links_by_customer ON record_links (customer_id, record_id)",
        """
        CREATE TABLE record_separations (
            left_record {guid} NOT NULL,
            right_record {guid} NOT NULL,
            PRIMARY KEY (left_record, right_record)) {clustered}
        """,
        "CREATE INDEX record_separations_by_right ON record_separations (right_record)",
        """
        CREATE TABLE record_connections (
            left_record {guid} NOT NULL,
            right_record {guid} NOT NULL,
            rule TEXT NOT NULL,
            PRIMARY KEY (left_record, right_record, rule)) {clustered}
        """,
        "CREATE INDEX record_connections_by_right ON record_connections (right_record)",
        """
        CREATE TABLE customers (
            customer_id {guid} NOT NULL PRIMARY KEY,
            created_at BIGINT NOT NULL,
            successor {guid},
            erased_at BIGINT) {clustered}
        """,
        """
        CREATE TABLE customer_events (
            event_id {guid} NOT NULL PRIMARY KEY,
            kind INTEGER NOT NULL,
            occurred_at BIGINT NOT NULL,
            customer_id {guid} NOT NULL,
            other_id {guid})
        """,
        "CREATE INDEX customer_events_by_customer ON customer_events (customer_id)",
        "CREATE INDEX customer_events_by_other ON customer_events (other_id)",
        """
        CREATE TABLE customer_event_records (
            event_id {guid} NOT NULL,
            record_id {guid} NOT NULL,
            PRIMARY KEY (event_id, record_id)) {clustered}
        """,
        "CREATE INDEX customer_event_records_by_record ON customer_event_records (record_id)",
        """
        CREATE TABLE customer_event_reasons (
            event_id {guid} NOT NULL,
            ordinal INTEGER NOT NULL,
            rule TEXT NOT NULL,
            left_record {guid} NOT NULL,
            right_record {guid} NOT NULL,
            PRIMARY KEY (event_id, ordinal)) {clustered}
        """,
        "CREATE INDEX customer_event_reasons_by_left ON customer_event_reasons (left_record)",
        "CREATE INDEX customer_event_reasons_by_right ON customer_event_reasons (right_record)",
    ];

    /// <summary>Records are linked by what they say, not by keys, so all that are stored wait to be decided anew.</summary>
    public static string[] Version4 { get; } =
    [
        "DROP TABLE record_keys",
        "DROP TABLE set_aside_keys",
        """
        CREATE TABLE linkage_statements (
            record_id {guid} NOT NULL PRIMARY KEY,
            kind BIGINT NOT NULL,
            statement {bytes} NOT NULL) {clustered}
        """,
        "CREATE INDEX linkage_statements_by_kind ON linkage_statements (kind, record_id)",
        """
        CREATE TABLE linkage_blocks (
            block_key BIGINT NOT NULL,
            record_id {guid} NOT NULL,
            PRIMARY KEY (block_key, record_id)) {clustered}
        """,
        """
        CREATE TABLE linkage_links (
            record_id {guid} NOT NULL,
            other_record {guid} NOT NULL,
            weight INTEGER NOT NULL,
            PRIMARY KEY (record_id, other_record)) {clustered}
        """,
        """
        CREATE TABLE linkage_model (
            version INTEGER NOT NULL PRIMARY KEY,
            model TEXT NOT NULL)
        """,
        "INSERT INTO waiting_records (record_id) SELECT record_id FROM source_records ORDER BY record_id ON CONFLICT DO NOTHING",
    ];

    /// <summary>Who was merged into somebody is found when that one is erased. An embedded database writes what is new in its blocks one after another, and sets it in place later.</summary>
    public static string[] Version5 { get; } =
    [
        "CREATE INDEX customers_by_successor ON customers (successor) WHERE successor IS NOT NULL",
        """
        {embedded}CREATE TABLE linkage_block_runs (
            run INTEGER PRIMARY KEY,
            turns BIGINT NOT NULL,
            stamp BIGINT NOT NULL,
            forgotten BIGINT NOT NULL,
            logged BIGINT NOT NULL,
            entries {bytes} NOT NULL)
        """,
    ];
}
