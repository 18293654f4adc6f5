namespace SocialCrm.Storage;

/// <summary>Removes a person's touchpoints and conversions: their times and event ids would lead back to the person. Costs are of channels, not of people.</summary>
internal sealed class AttributionEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["touchpoints", "conversions", "costs"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            await erasure.RemoveAsync("touchpoints", "record_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
            await erasure.RemoveAsync("conversions", "record_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
        }
    }
}
