using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Storage;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IStoreSchema"/> keeps to.</summary>
public abstract class StoreSchemaSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected StoreSchemaSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>The schema is created once; asking again changes nothing that is stored.</summary>
    [SkippableFact]
    public virtual async Task Ensuring_again_changes_nothing()
    {
        var schema = Store.GetRequiredService<IStoreSchema>();
        await schema.EnsureAsync(Token);
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1")), Token);

        await schema.EnsureAsync(Token);
        await Open().GetRequiredService<IStoreSchema>().EnsureAsync(Token);

        Assert.Single(await Interactions.ReadAsync(null, Token).ToListAsync());
    }

    /// <summary>A host that never asks for the schema is served as well: the first use creates it, for reading too.</summary>
    [SkippableFact]
    public virtual async Task The_first_use_creates_the_schema()
    {
        Assert.Empty(await Interactions.ReadAsync(null, Token).ToListAsync());
        Assert.Empty(await Journeys.ReadAsync(Token).ToListAsync());
        Assert.Equal(1, (await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("1")), Token)).Stored);
    }

    /// <summary>Many that open a fresh store at once all succeed.</summary>
    [SkippableFact]
    public virtual async Task Many_may_create_it_at_once()
    {
        NeedsSharing();
        var providers = Enumerable.Range(0, Race.Threads).Select(_ => Open()).ToList();

        await Race.RunAsync(Race.Threads, async thread =>
        {
            await providers[thread].GetRequiredService<IStoreSchema>().EnsureAsync(Token);
            await providers[thread].GetRequiredService<IInteractionStore>().AppendAsync(Sample.Batch(Sample.Interaction($"{thread}")), Token);
            return 0;
        });

        Assert.Equal(Race.Threads, await Interactions.ReadAsync(null, Token).CountAsync());
    }

    /// <summary>Several processes that open a fresh store at once all succeed.</summary>
    [SkippableFact]
    public virtual async Task Several_processes_may_create_it_at_once()
    {
        NeedsSharing();
        await using var writers = new WriterPool(Harness);

        var codes = await Task.WhenAll(Enumerable.Range(0, 3).Select(worker => writers.Start(new WriterOrder(worker, 0, 1)).FinishAsync()));

        Assert.All(codes, code => Assert.Equal(0, code));
        Assert.NotEmpty(await Interactions.ReadAsync(null, Token).ToListAsync());
    }
}
