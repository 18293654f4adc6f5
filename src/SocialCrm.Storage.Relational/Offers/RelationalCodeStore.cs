using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <inheritdoc/>
internal sealed class RelationalCodeStore(RelationalDatabase database, CampaignBook campaigns) : ICodeStore
{
    private static readonly TableShape Printed = new("printed_codes", "code_hash {bytes}, campaign_id TEXT, state INTEGER");

    public Task<CodeBlock?> ReserveAsync(CampaignId campaign, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return database.WriteAsync(
            session => session.FirstAsync(
                "UPDATE campaigns SET next_code = next_code + $2 WHERE campaign_id = $1 RETURNING number, next_code",
                row => (CodeBlock?)new CodeBlock(new CodeSerial(checked((uint)row.Number(0)), row.Number(1) - count), count),
                cancellationToken, campaign.Value, (long)count),
            cancellationToken);
    }

    public async Task<int> PrintAsync(PrintedCodes codes, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
            return 0;

        // In the order of their index, so that each page of it is written once.
        var hashes = new ReadOnlyMemory<byte>[codes.Count];
        for (var at = 0; at < hashes.Length; at++)
            hashes[at] = codes.Hashes.Slice(at * PrintedCodes.HashLength, PrintedCodes.HashLength);
        Array.Sort(hashes, (left, right) => left.Span.SequenceCompareTo(right.Span));
        object?[][] rows = [.. hashes.Select(hash => (object?[])[hash, codes.Campaign.Value, GrantState.Issued])];
        return await database.WriteLongAsync(session => session.InsertAsync(Printed, "DO NOTHING", rows, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<int> VoidAsync(IReadOnlyList<ReadOnlyMemory<byte>> hashes, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(session => new Lapses(session, campaigns, cancellationToken).VoidAsync(hashes, at), cancellationToken);
}
