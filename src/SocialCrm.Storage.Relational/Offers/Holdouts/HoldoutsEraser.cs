using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>
/// Takes a person out of the holdouts and leaves the counts by arm as they are: one exposure of each holdout stays under a random id and says what all of
/// them said together.
/// </summary>
internal sealed class HoldoutsEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["holdouts", "holdout_shares", "holdout_draws", "holdout_exposures"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        var replacements = erasure.Records.ToDictionary(record => record.Id, record => record.Replacement);
        var exposures = await erasure.Session.ListByKeysAsync(
            "SELECT record_id, holdout_id, arm, exposed_at, contaminated_at FROM holdout_exposures WHERE record_id IN ({keys})",
            replacements.Keys,
            row => new Exposure(row.Guid(0), row.Text(1), (HoldoutArm)row.Int(2), row.Number(3), !row.IsNull(4)),
            cancellationToken).ConfigureAwait(false);
        foreach (var holdout in exposures.GroupBy(exposure => exposure.Holdout, StringComparer.Ordinal))
        {
            Exposure[] rows = [.. holdout.OrderBy(exposure => exposure.At).ThenBy(exposure => exposure.Record)];
            await KeepOneAsync(erasure, rows, replacements[rows[0].Record], cancellationToken).ConfigureAwait(false);
        }

        foreach (var record in erasure.Records)
            await erasure.RemoveAsync("holdout_draws", "record_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
        if (erasure.Customer is { } customer)
        {
            // Records that were this customer's once and are another's now.
            await erasure.PseudonymiseAsync("holdout_exposures", "customer_id = NULL WHERE customer_id = $1", cancellationToken, customer).ConfigureAwait(false);
        }
    }

    private static async Task KeepOneAsync(Erasure erasure, Exposure[] rows, Guid replacement, CancellationToken cancellationToken)
    {
        foreach (var row in rows.Skip(1))
        {
            await erasure.RemoveAsync(
                "holdout_exposures", "record_id = $1 AND holdout_id = $2", cancellationToken, row.Record, row.Holdout).ConfigureAwait(false);
        }

        var isContaminated = rows.Any(row => row.IsContaminated || row.Arm != rows[0].Arm);
        await erasure.PseudonymiseAsync(
            "holdout_exposures",
            "record_id = $3, customer_id = NULL, contaminated_at = CASE WHEN $4 = 1 THEN coalesce(contaminated_at, $5) END WHERE record_id = $1 AND holdout_id = $2",
            cancellationToken, rows[0].Record, rows[0].Holdout, replacement, isContaminated, erasure.At).ConfigureAwait(false);
    }

    private sealed record Exposure(Guid Record, string Holdout, HoldoutArm Arm, long At, bool IsContaminated);
}
