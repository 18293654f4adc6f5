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
}
