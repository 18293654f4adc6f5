using System.Collections.Concurrent;

namespace SocialCrm.Offers;

/// <summary>Gives each new grant a code of its own: takes numbers from the store in blocks, and makes their hashes by the block too.</summary>
/// <remarks>Thread-safe. What is left of a block when the process ends is never used; a campaign has more numbers than it will ever need.</remarks>
internal sealed class CodeNumbers(ICodeStore store, CodeMint mint)
{
    private const int SmallestBlock = 64;
    private const int LargestBlock = 4096;

    private readonly ConcurrentDictionary<CampaignId, Supply> supplies = [];

    /// <summary>The next code of a campaign that is known; null of one that is not.</summary>
    public async ValueTask<(CodeSerial Serial, ReadOnlyMemory<byte> Hash)?> NextAsync(CampaignId campaign, CancellationToken cancellationToken)
    {
        var supply = supplies.GetOrAdd(campaign, static (_, from) => new Supply(from.Store, from.Mint), (Store: store, Mint: mint));
        var code = await supply.NextAsync(campaign, cancellationToken).ConfigureAwait(false);
        if (code is null)
            supplies.TryRemove(campaign, out _);
        return code;
    }

    /// <summary>The code of a number that the host chose; null of a campaign that is not known.</summary>
    public async ValueTask<(CodeSerial Serial, ReadOnlyMemory<byte> Hash)?> ChosenAsync(CampaignId campaign, long number, CancellationToken cancellationToken)
    {
        if (await NextAsync(campaign, cancellationToken).ConfigureAwait(false) is not { Serial: var next })
            return null;
        var serial = next with { Number = CodeSerial.FirstOfHost + number };
        return (serial, await mint.HashAsync(serial, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The numbers of one campaign that this process has to itself.</summary>
    private sealed class Supply(ICodeStore store, CodeMint mint)
    {
        private readonly Lock gate = new();
        private CodeBlock block;
        private byte[] hashes = [];
        private int taken;
        private int size = SmallestBlock;
        private Task<bool>? refill;

        public async ValueTask<(CodeSerial Serial, ReadOnlyMemory<byte> Hash)?> NextAsync(CampaignId campaign, CancellationToken cancellationToken)
        {
            while (true)
            {
                Task<bool> filling;
                lock (gate)
                {
                    if (taken < block.Count)
                        return Take();

                    // Not by the caller's token: others wait for the same block.
                    filling = refill ??= Task.Run(() => RefillAsync(campaign), CancellationToken.None);
                }

                if (!await filling.WaitAsync(cancellationToken).ConfigureAwait(false))
                    return null;
            }
        }

        private (CodeSerial Serial, ReadOnlyMemory<byte> Hash) Take()
        {
            var at = taken++;
            return (block.First with { Number = block.First.Number + at }, hashes.AsMemory(at * PrintedCodes.HashLength, PrintedCodes.HashLength));
        }

        private async Task<bool> RefillAsync(CampaignId campaign)
        {
            try
            {
                if (await store.ReserveAsync(campaign, size, CancellationToken.None).ConfigureAwait(false) is not { } next)
                    return false;
                var made = await mint.HashesAsync(next, CancellationToken.None).ConfigureAwait(false);
                lock (gate)
                    (block, hashes, taken) = (next, made, 0);
                size = Math.Min(2 * size, LargestBlock);
                return true;
            }
            finally
            {
                lock (gate)
                    refill = null;
            }
        }
    }
}
