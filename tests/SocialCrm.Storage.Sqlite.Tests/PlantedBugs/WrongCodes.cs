using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A code store that does some things in a way of its own.</summary>
internal sealed class WrongCodes(ICodeStore sound) : ICodeStore
{
    public Func<CodeBlock, CodeBlock> HandOut { get; init; } = block => block;

    public Func<IReadOnlyList<ReadOnlyMemory<byte>>, int, int> CountVoid { get; init; } = (_, count) => count;

    public async Task<CodeBlock?> ReserveAsync(CampaignId campaign, int count, CancellationToken cancellationToken) =>
        await sound.ReserveAsync(campaign, count, cancellationToken) is { } block ? HandOut(block) : null;

    public Task<int> PrintAsync(PrintedCodes codes, CancellationToken cancellationToken) => sound.PrintAsync(codes, cancellationToken);

    public async Task<int> VoidAsync(IReadOnlyList<ReadOnlyMemory<byte>> hashes, DateTimeOffset at, CancellationToken cancellationToken) =>
        CountVoid(hashes, await sound.VoidAsync(hashes, at, cancellationToken));
}
