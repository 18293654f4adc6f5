namespace SocialCrm.Storage;

/// <summary>Tables of gifts. Distribution column: the campaign.</summary>
/// <remarks>What was paid for a gift is owed until it is spent or refunded: the row keeps the sums, and its check keeps the debt from going below zero.</remarks>
internal static class GiftsSchema
{
    public static string[] Version6 { get; } =
    [
        """
        CREATE TABLE gifts (
            campaign_id TEXT NOT NULL,
            gift_id {guid} NOT NULL,
            version INTEGER NOT NULL,
            state INTEGER NOT NULL,
            sender_id {guid} NOT NULL,
            recipient_kind INTEGER,
            recipient_id {guid},
            recipient_channel TEXT,
            recipient_address TEXT,
            message TEXT NOT NULL,
            payment_reference TEXT NOT NULL,
            currency TEXT NOT NULL,
            paid BIGINT NOT NULL CHECK (paid > 0),
            spent BIGINT NOT NULL CHECK (spent >= 0),
            refunded BIGINT NOT NULL CHECK (refunded >= 0),
            token_hash {bytes} NOT NULL,
            code_hash {bytes},
            code_campaign BIGINT,
            code_number BIGINT,
            claimer_id {guid},
            bought_at BIGINT NOT NULL,
            sent_at BIGINT,
            claimed_at BIGINT,
            expires_at BIGINT,
            request_key TEXT,
            sent_key TEXT,
            claim_key TEXT,
            PRIMARY KEY (campaign_id, gift_id),
            CHECK (paid - spent - refunded >= 0))
        """,
        "CREATE INDEX gifts_by_id ON gifts (gift_id)",
        "CREATE UNIQUE INDEX gifts_by_token ON gifts (token_hash, campaign_id)",
        "CREATE UNIQUE INDEX gifts_by_code ON gifts (code_hash, campaign_id)",
        "CREATE INDEX gifts_by_sender ON gifts (sender_id)",
        "CREATE INDEX gifts_by_recipient ON gifts (recipient_id)",
        "CREATE INDEX gifts_by_address ON gifts (lower(recipient_address)) WHERE recipient_address IS NOT NULL",
        "CREATE INDEX gifts_by_claimer ON gifts (claimer_id)",
        """
        CREATE TABLE gift_entries (
            campaign_id TEXT NOT NULL,
            entry_id {guid} NOT NULL,
            kind INTEGER NOT NULL,
            gift_id {guid} NOT NULL,
            record_id {guid} NOT NULL,
            value BIGINT NOT NULL CHECK (value > 0),
            currency TEXT NOT NULL,
            reference TEXT NOT NULL,
            occurred_at BIGINT NOT NULL,
            request_key TEXT,
            PRIMARY KEY (campaign_id, entry_id))
        """,
        "CREATE UNIQUE INDEX gift_entries_once ON gift_entries (campaign_id, gift_id, kind) WHERE kind <> 1",
        "CREATE INDEX gift_entries_by_id ON gift_entries (entry_id)",
        "CREATE INDEX gift_entries_by_record ON gift_entries (record_id)",
    ];
}
