using System.Runtime.CompilerServices;

namespace SocialCrm.Offers;

/// <summary>Mints codes in advance, for printing: makes them durable by the block before it hands them out.</summary>
internal sealed class Printing(ICodeStore store, CampaignCatalogue campaigns, CodeMint mint)
{
    // A block is one transaction: large enough that commits cost nothing beside the rows, small enough that the memory of a million codes is not needed.
    private const int Block = 50_000;

    public async IAsyncEnumerable<string> PrintAsync(CampaignId campaign, int count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(campaign, cancellationToken).ConfigureAwait(false) is { Benefit.IsGivenAsCode: false })
            throw new SocialCrmException($"Campaign '{campaign}' gives no codes: its benefit is counted or posted. Print for a campaign whose benefit is a code.");
        for (var left = count; left > 0;)
        {
            var block = await store.ReserveAsync(campaign, Math.Min(left, Block), cancellationToken).ConfigureAwait(false)
                ?? throw new SocialCrmException($"Campaign '{campaign}' was never live, so it has no codes. Publish it first.");
            var hashes = await mint.HashesAsync(block, cancellationToken).ConfigureAwait(false);
            await store.PrintAsync(new PrintedCodes(campaign, hashes), cancellationToken).ConfigureAwait(false);
            foreach (var code in await mint.CodesAsync(block, cancellationToken).ConfigureAwait(false))
                yield return code;
            left -= block.Count;
        }
    }
}
