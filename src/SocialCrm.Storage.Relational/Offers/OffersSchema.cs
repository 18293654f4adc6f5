namespace SocialCrm.Storage;

/// <summary>Tables of the Offers room. Distribution column: the campaign; of requests, their key.</summary>
internal static class OffersSchema
{
    public static string[] Version1 { get; } =
    [
        """
        CREATE TABLE campaigns (
            campaign_id TEXT NOT NULL PRIMARY KEY,
            document TEXT NOT NULL,
            published_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE campaign_budgets (
            campaign_id TEXT NOT NULL,
            shard INTEGER NOT NULL,
            cap BIGINT NOT NULL,
            held BIGINT NOT NULL CHECK (held >= 0),
            granted BIGINT NOT NULL CHECK (granted >= 0),
            PRIMARY KEY (campaign_id, shard),
            CHECK (held + granted <= cap))
        """,
        """
        CREATE TABLE campaign_people (
            campaign_id TEXT NOT NULL,
            person_id {guid} NOT NULL,
            PRIMARY KEY (campaign_id, person_id)) {clustered}
        """,
        """
        CREATE TABLE grants (
            campaign_id TEXT NOT NULL,
            grant_id {guid} NOT NULL,
            record_id {guid} NOT NULL,
            code_hash {bytes} NOT NULL,
            state INTEGER NOT NULL,
            held BIGINT NOT NULL,
            granted BIGINT NOT NULL,
            reversed BIGINT NOT NULL CHECK (reversed <= granted),
            issued_at BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, grant_id))
        """,
        "CREATE INDEX grants_by_code ON grants (code_hash)",
        "CREATE INDEX grants_by_record ON grants (record_id, campaign_id)",
        """
        CREATE TABLE redemptions (
            campaign_id TEXT NOT NULL,
            entry_id {guid} NOT NULL,
            kind INTEGER NOT NULL,
            grant_id {guid} NOT NULL,
            redeemed_id {guid} NOT NULL,
            recipient_id {guid} NOT NULL,
            redeemer_id {guid} NOT NULL,
            value BIGINT NOT NULL CHECK (value >= 0),
            currency TEXT NOT NULL,
            order_reference TEXT NOT NULL,
            occurred_at BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, entry_id))
        """,
        "CREATE UNIQUE INDEX redemptions_once ON redemptions (campaign_id, grant_id) WHERE kind = 0",
        "CREATE INDEX redemptions_by_entry ON redemptions (entry_id)",
        "CREATE INDEX redemptions_by_recipient ON redemptions (recipient_id)",
        "CREATE INDEX redemptions_by_redeemer ON redemptions (redeemer_id)",
        """
        CREATE TABLE offer_requests (
            request_key TEXT NOT NULL PRIMARY KEY,
            fingerprint {guid} NOT NULL,
            grant_id {guid},
            entry_id {guid},
            requested_at BIGINT NOT NULL)
        """,
        "CREATE INDEX offer_requests_by_grant ON offer_requests (grant_id)",
        "CREATE INDEX offer_requests_by_entry ON offer_requests (entry_id)",
    ];

    /// <summary>Versions, amendments, holds, codes in advance, and books that a batch writes without reading them first.</summary>
    public static string[] Version6 { get; } =
    [
        "ALTER TABLE campaigns ADD COLUMN number BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE campaigns ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE campaigns ADD COLUMN state INTEGER NOT NULL DEFAULT 3",
        "ALTER TABLE campaigns ADD COLUMN next_code BIGINT NOT NULL DEFAULT 0",
        "UPDATE campaigns SET number = (SELECT count(*) FROM campaigns c WHERE c.campaign_id <= campaigns.campaign_id)",
        """
        CREATE TABLE offer_numbers (
            name TEXT NOT NULL PRIMARY KEY,
            last BIGINT NOT NULL)
        """,
        "INSERT INTO offer_numbers (name, last) SELECT 'campaign', count(*) FROM campaigns",
        """
        CREATE TABLE campaign_versions (
            campaign_id TEXT NOT NULL,
            version INTEGER NOT NULL,
            state INTEGER NOT NULL,
            author TEXT NOT NULL,
            approver TEXT,
            document TEXT NOT NULL,
            drafted_at BIGINT NOT NULL,
            swept_to {guid},
            is_swept INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (campaign_id, version))
        """,
        """
        INSERT INTO campaign_versions (campaign_id, version, state, author, approver, document, drafted_at)
        SELECT campaign_id, 1, 3, 'before versions', 'before approvals', document, published_at FROM campaigns
        """,
        "ALTER TABLE campaigns DROP COLUMN document",
        """
        CREATE TABLE campaign_moves (
            campaign_id TEXT NOT NULL,
            move_id {guid} NOT NULL,
            version INTEGER NOT NULL,
            step INTEGER NOT NULL,
            moved_by TEXT NOT NULL,
            note TEXT NOT NULL,
            moved_at BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, move_id))
        """,
        "ALTER TABLE campaign_budgets ADD COLUMN issued BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE campaign_budgets ADD COLUMN redeemed BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE campaign_budgets ADD COLUMN reversed BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE campaign_budgets ADD COLUMN lapsed BIGINT NOT NULL DEFAULT 0",
        """
        UPDATE campaign_budgets SET
            issued = (SELECT count(*) FROM grants g WHERE g.campaign_id = campaign_budgets.campaign_id),
            redeemed = (SELECT count(*) FROM redemptions r WHERE r.campaign_id = campaign_budgets.campaign_id AND r.kind = 0),
            reversed = (SELECT count(*) FROM redemptions r WHERE r.campaign_id = campaign_budgets.campaign_id AND r.kind = 1),
            lapsed = (SELECT count(*) FROM grants g WHERE g.campaign_id = campaign_budgets.campaign_id AND g.state = 3)
        """,
        """
        CREATE TABLE budget_moves (
            campaign_id TEXT NOT NULL,
            move_id {guid} NOT NULL,
            shard INTEGER NOT NULL,
            held BIGINT NOT NULL,
            granted BIGINT NOT NULL,
            issued BIGINT NOT NULL,
            redeemed BIGINT NOT NULL,
            reversed BIGINT NOT NULL,
            lapsed BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, move_id))
        """,
        """
        CREATE TABLE budget_periods (
            campaign_id TEXT NOT NULL,
            limit_kind INTEGER NOT NULL,
            period_start BIGINT NOT NULL,
            used BIGINT NOT NULL CHECK (used >= 0),
            PRIMARY KEY (campaign_id, limit_kind, period_start)) {clustered}
        """,
        """
        CREATE TABLE budget_amendments (
            campaign_id TEXT NOT NULL,
            amendment_id {guid} NOT NULL,
            request_key TEXT NOT NULL,
            cap_before BIGINT NOT NULL,
            cap BIGINT NOT NULL,
            currency TEXT NOT NULL,
            author TEXT NOT NULL,
            approver TEXT NOT NULL,
            note TEXT NOT NULL,
            was_exhausted INTEGER NOT NULL,
            amended_at BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, amendment_id))
        """,
        "ALTER TABLE grants ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE grants ADD COLUMN shard INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE grants ADD COLUMN code_number BIGINT",
        "ALTER TABLE grants ADD COLUMN expires_at BIGINT",
        "ALTER TABLE grants ADD COLUMN request_key TEXT",
        "UPDATE grants SET request_key = (SELECT max(r.request_key) FROM offer_requests r WHERE r.grant_id = grants.grant_id)",
        "DROP INDEX grants_by_code",
        "CREATE UNIQUE INDEX grants_by_code ON grants (code_hash, campaign_id)",
        "CREATE INDEX grants_due ON grants (expires_at) WHERE expires_at IS NOT NULL AND state = 0",
        "CREATE INDEX grants_open ON grants (campaign_id, version, grant_id) WHERE state = 0",
        "DROP TABLE campaign_people",
        """
        CREATE TABLE printed_codes (
            code_hash {bytes} NOT NULL,
            campaign_id TEXT NOT NULL,
            state INTEGER NOT NULL,
            PRIMARY KEY (code_hash, campaign_id)) {clustered}
        """,
        """
        CREATE TABLE holds (
            campaign_id TEXT NOT NULL,
            hold_id {guid} NOT NULL,
            grant_id {guid} NOT NULL,
            redeemer_id {guid} NOT NULL,
            order_value BIGINT NOT NULL,
            value BIGINT NOT NULL,
            currency TEXT NOT NULL,
            order_reference TEXT NOT NULL,
            state INTEGER NOT NULL,
            request_key TEXT NOT NULL,
            release_key TEXT,
            held_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            ended_at BIGINT,
            PRIMARY KEY (campaign_id, hold_id))
        """,
        "CREATE UNIQUE INDEX holds_active ON holds (campaign_id, grant_id) WHERE state = 0",
        "CREATE INDEX holds_by_id ON holds (hold_id)",
        "CREATE INDEX holds_by_grant ON holds (grant_id)",
        "CREATE INDEX holds_by_redeemer ON holds (redeemer_id)",
        "CREATE INDEX holds_due ON holds (expires_at) WHERE state = 0",
        "ALTER TABLE redemptions ADD COLUMN request_key TEXT",
        "ALTER TABLE redemptions ADD COLUMN order_value BIGINT",
        "UPDATE redemptions SET request_key = (SELECT max(r.request_key) FROM offer_requests r WHERE r.entry_id = redemptions.entry_id)",
        "DROP INDEX offer_requests_by_grant",
        "DROP INDEX offer_requests_by_entry",
        """
        CREATE TABLE offer_events (
            event_id {guid} NOT NULL,
            campaign_id TEXT NOT NULL,
            kind INTEGER NOT NULL,
            subject_id {guid} NOT NULL,
            due_at BIGINT NOT NULL DEFAULT 0,
            postponed INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (event_id, campaign_id)) {clustered}
        """,
    ];
}
