namespace SocialCrm.Storage;

/// <summary>Tables of holdouts. Distribution column: the record; a holdout and its shares are few rows, the same everywhere.</summary>
/// <remarks>A share is stored by its bits, and a draw as the signed number with the same bits: what is read back is what was written.</remarks>
internal static class HoldoutsSchema
{
    public static string[] Version6 { get; } =
    [
        """
        CREATE TABLE holdouts (
            holdout_id TEXT NOT NULL PRIMARY KEY,
            salt TEXT NOT NULL,
            share BIGINT NOT NULL,
            defined_at BIGINT NOT NULL,
            assigned BIGINT,
            assigned_at BIGINT)
        """,
        """
        CREATE TABLE holdout_shares (
            holdout_id TEXT NOT NULL,
            step INTEGER NOT NULL,
            share BIGINT NOT NULL,
            since BIGINT NOT NULL,
            PRIMARY KEY (holdout_id, step))
        """,
        """
        CREATE TABLE holdout_draws (
            record_id {guid} NOT NULL,
            holdout_id TEXT NOT NULL,
            stratum TEXT NOT NULL,
            draw BIGINT NOT NULL,
            PRIMARY KEY (record_id, holdout_id)) {clustered}
        """,
        """
        CREATE TABLE holdout_exposures (
            record_id {guid} NOT NULL,
            holdout_id TEXT NOT NULL,
            customer_id {guid},
            arm INTEGER NOT NULL,
            campaign_id TEXT,
            exposed_at BIGINT NOT NULL,
            contaminated_at BIGINT,
            PRIMARY KEY (record_id, holdout_id)) {clustered}
        """,
        "CREATE INDEX holdout_exposures_by_holdout ON holdout_exposures (holdout_id, exposed_at)",
        "CREATE INDEX holdout_exposures_by_customer ON holdout_exposures (customer_id)",
    ];
}
