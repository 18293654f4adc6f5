namespace SocialCrm.Storage;

/// <summary>Tables of referrals. Distribution column: the campaign.</summary>
internal static class ReferralsSchema
{
    public static string[] Version6 { get; } =
    [
        """
        CREATE TABLE referral_links (
            campaign_id TEXT NOT NULL,
            record_id {guid} NOT NULL,
            code_hash {bytes} NOT NULL,
            made_at BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, record_id))
        """,
        "CREATE INDEX referral_links_by_code ON referral_links (code_hash)",
        "CREATE INDEX referral_links_by_record ON referral_links (record_id)",
        """
        CREATE TABLE referrals (
            campaign_id TEXT NOT NULL,
            referral_id {guid} NOT NULL,
            kind INTEGER NOT NULL,
            referrer_id {guid} NOT NULL,
            referred_id {guid},
            state INTEGER NOT NULL,
            rejection INTEGER,
            reference TEXT NOT NULL,
            version INTEGER NOT NULL,
            codes INTEGER NOT NULL,
            value BIGINT NOT NULL CHECK (value >= 0),
            shard INTEGER NOT NULL,
            referred_shard INTEGER NOT NULL,
            clicked_at BIGINT NOT NULL,
            qualified_at BIGINT,
            due_at BIGINT,
            ended_at BIGINT,
            referrer_grant {guid},
            referred_grant {guid},
            request_key TEXT,
            reject_key TEXT,
            PRIMARY KEY (campaign_id, referral_id))
        """,
        "CREATE UNIQUE INDEX referrals_once ON referrals (campaign_id, referred_id) WHERE kind = 0",
        "CREATE UNIQUE INDEX referrals_share_once ON referrals (campaign_id, referrer_id, reference) WHERE kind = 1 AND reference <> ''",
        "CREATE INDEX referrals_by_id ON referrals (referral_id)",
        "CREATE INDEX referrals_by_referrer ON referrals (referrer_id, campaign_id)",
        "CREATE INDEX referrals_by_referred ON referrals (referred_id, campaign_id)",
        "CREATE INDEX referrals_due ON referrals (due_at) WHERE state = 1",
    ];
}
