namespace SocialCrm.Storage;

/// <summary>Table of pledges. Distribution column: the campaign.</summary>
/// <remarks>The key of an action is a digest of the record and the action, so that all records of a person are looked up at once and however much they did.</remarks>
internal static class PledgesSchema
{
    public static string[] Version6 { get; } =
    [
        """
        CREATE TABLE pledge_actions (
            campaign_id TEXT NOT NULL,
            action_key {guid} NOT NULL,
            record_id {guid} NOT NULL,
            action TEXT NOT NULL,
            value BIGINT NOT NULL CHECK (value > 0),
            is_withdrawn INTEGER NOT NULL,
            version INTEGER NOT NULL,
            shard INTEGER NOT NULL,
            counted_at BIGINT NOT NULL,
            PRIMARY KEY (campaign_id, action_key)) {clustered}
        """,
        "CREATE INDEX pledge_actions_by_record ON pledge_actions (record_id, campaign_id)",
    ];
}
