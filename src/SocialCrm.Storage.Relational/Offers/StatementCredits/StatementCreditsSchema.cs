namespace SocialCrm.Storage;

/// <summary>Tables of statement credits. Distribution column: the campaign.</summary>
/// <remarks>
/// The ledger is not that of redemptions: a credit has no code, no grant and no order, and other rooms are told of redemptions as orders, which a card purchase
/// that the host knows of already is not.
/// </remarks>
internal static class StatementCreditsSchema
{
    public static string[] Version6 { get; } =
    [
        """
        CREATE TABLE card_enrolments (
            campaign_id TEXT NOT NULL,
            card_hash {bytes} NOT NULL,
            record_id {guid} NOT NULL,
            credits INTEGER NOT NULL CHECK (credits >= 0),
            enrolled_at BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, card_hash)) {clustered}
        """,
        "CREATE INDEX card_enrolments_by_record ON card_enrolments (record_id)",
        """
        CREATE TABLE card_enrolment_counts (
            campaign_id TEXT NOT NULL PRIMARY KEY,
            enrolled BIGINT NOT NULL)
        """,
        """
        CREATE TABLE card_credits (
            campaign_id TEXT NOT NULL,
            credit_id {guid} NOT NULL,
            card_hash {bytes} NOT NULL,
            record_id {guid} NOT NULL,
            transaction_id TEXT NOT NULL,
            amount BIGINT NOT NULL,
            merchant TEXT NOT NULL,
            value BIGINT NOT NULL CHECK (value > 0),
            currency TEXT NOT NULL,
            state INTEGER NOT NULL,
            version INTEGER NOT NULL,
            shard INTEGER NOT NULL,
            purchased_at BIGINT NOT NULL,
            posting TEXT,
            reversal TEXT,
            PRIMARY KEY (campaign_id, credit_id))
        """,
        "CREATE UNIQUE INDEX card_credits_once ON card_credits (campaign_id, transaction_id)",
        "CREATE INDEX card_credits_by_id ON card_credits (credit_id)",
        "CREATE INDEX card_credits_by_record ON card_credits (record_id)",
        """
        CREATE TABLE card_credit_entries (
            campaign_id TEXT NOT NULL,
            credit_id {guid} NOT NULL,
            kind INTEGER NOT NULL,
            record_id {guid} NOT NULL,
            value BIGINT NOT NULL,
            currency TEXT NOT NULL,
            reference TEXT NOT NULL,
            occurred_at BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, credit_id, kind))
        """,
    ];
}
