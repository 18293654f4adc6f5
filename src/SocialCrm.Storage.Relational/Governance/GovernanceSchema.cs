namespace SocialCrm.Storage;

/// <summary>Tables of the Governance room, and what the store needs for itself.</summary>
internal static class GovernanceSchema
{
    public static string[] Version1 { get; } =
    [
        "CREATE TABLE store_secrets (name TEXT NOT NULL PRIMARY KEY, value {bytes} NOT NULL)",
        "CREATE TABLE tombstones (record_hash {guid} NOT NULL PRIMARY KEY) {clustered}",
        """
        CREATE TABLE erasures (
            erasure_id {guid} NOT NULL PRIMARY KEY,
            erased_at BIGINT NOT NULL,
            records INTEGER NOT NULL)
        """,
        """
        CREATE TABLE erasure_tables (
            erasure_id {guid} NOT NULL,
            table_name TEXT NOT NULL,
            removed INTEGER NOT NULL,
            pseudonymised INTEGER NOT NULL,
            PRIMARY KEY (erasure_id, table_name)) {clustered}
        """,
    ];

    public static string[] Version3 { get; } =
    [
        """
        CREATE TABLE leases (
            name TEXT NOT NULL PRIMARY KEY,
            holder {guid} NOT NULL,
            fence BIGINT NOT NULL,
            until_at BIGINT NOT NULL)
        """,
    ];
}
