namespace SocialCrm.Storage;

/// <summary>Takes a person out of the pledges and leaves the sums: contributions stay under random ids and keys, and say no more what was done.</summary>
/// <remarks>The person is not counted again: their records are gone and, by their tombstones, do not come back.</remarks>
internal sealed class PledgesEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["pledge_actions"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            var keys = await erasure.Session.ListAsync(
                "SELECT campaign_id, action_key FROM pledge_actions WHERE record_id = $1", row => (Campaign: row.Text(0), Key: row.Guid(1)), cancellationToken, record.Id).ConfigureAwait(false);
            foreach (var (campaign, key) in keys)
            {
                await erasure.PseudonymiseAsync(
                    "pledge_actions", "action_key = $3, record_id = $4, action = '' WHERE campaign_id = $1 AND action_key = $2",
                    cancellationToken, campaign, key, Guid.NewGuid(), record.Replacement).ConfigureAwait(false);
            }
        }
    }
}
