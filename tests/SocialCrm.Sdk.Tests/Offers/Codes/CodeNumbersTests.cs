using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers.Codes;

public sealed class CodeNumbersTests : IAsyncLifetime, ICodeStore
{
    private static readonly CampaignId Known = new("known");

    private readonly DeskOnSqlite crm = new();
    private readonly ConcurrentQueue<(CampaignId Campaign, int Count)> asked = [];
    private long next;

    private CodeMint Mint => crm.Services.GetRequiredService<CodeMint>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task Numbers_are_taken_in_blocks_that_grow_and_each_is_given_once()
    {
        var numbers = new CodeNumbers(this, Mint);
        var given = new List<(CodeSerial Serial, ReadOnlyMemory<byte> Hash)>();
        for (var number = 0; number < 10_000; number++)
            given.Add((await numbers.NextAsync(Known, CancellationToken.None))!.Value);

        Assert.Equal(Enumerable.Range(0, 10_000).Select(number => new CodeSerial(7, number)), given.Select(code => code.Serial));
        Assert.Equal(10_000, given.Select(code => Convert.ToHexString(code.Hash.Span)).Distinct().Count());
        Assert.Equal([64, 128, 256, 512, 1024, 2048, 4096, 4096], asked.Select(block => block.Count));
        foreach (var at in new[] { 0, 63, 64, 9_999 })
            Assert.Equal((await Mint.HashAsync(given[at].Serial, CancellationToken.None)).ToArray(), given[at].Hash.ToArray());
    }

    [Fact]
    public async Task Many_at_once_get_different_numbers()
    {
        var numbers = new CodeNumbers(this, Mint);

        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var own = new List<long>();
            for (var number = 0; number < 500; number++)
                own.Add((await numbers.NextAsync(Known, CancellationToken.None))!.Value.Serial.Number);
            return own;
        })));

        Assert.Equal(4_000, given.SelectMany(own => own).Distinct().Count());
    }

    [Fact]
    public async Task Campaigns_that_are_not_known_leave_nothing_behind_and_are_asked_for_anew()
    {
        var numbers = new CodeNumbers(this, Mint);

        for (var number = 0; number < 3; number++)
        {
            Assert.Null(await numbers.NextAsync(new CampaignId("none"), CancellationToken.None));
            Assert.Null(await numbers.ChosenAsync(new CampaignId("none"), 1, CancellationToken.None));
        }

        Assert.Equal(6, asked.Count);
        var kept = (System.Collections.ICollection)typeof(CodeNumbers).GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            .Select(field => field.GetValue(numbers)).Single(value => value is System.Collections.IDictionary)!;
        Assert.Empty(kept);
    }

    [Fact]
    public async Task A_number_that_the_host_chose_lies_beside_those_of_the_store()
    {
        var numbers = new CodeNumbers(this, Mint);

        var chosen = (await numbers.ChosenAsync(Known, 12, CancellationToken.None))!.Value;
        var same = (await numbers.ChosenAsync(Known, 12, CancellationToken.None))!.Value;

        Assert.Equal(new CodeSerial(7, CodeSerial.FirstOfHost + 12), chosen.Serial);
        Assert.True(chosen.Serial.IsOfHost && chosen.Hash.Span.SequenceEqual(same.Hash.Span));
    }

    public Task<CodeBlock?> ReserveAsync(CampaignId campaign, int count, CancellationToken cancellationToken)
    {
        asked.Enqueue((campaign, count));
        return Task.FromResult<CodeBlock?>(campaign == Known ? new CodeBlock(new CodeSerial(7, Interlocked.Add(ref next, count) - count), count) : null);
    }

    public Task<int> PrintAsync(PrintedCodes codes, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<int> VoidAsync(IReadOnlyList<ReadOnlyMemory<byte>> hashes, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();
}
