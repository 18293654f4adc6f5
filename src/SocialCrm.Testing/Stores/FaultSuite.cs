using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Storage;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What a store does when its file or server fails: it says so, keeps what it has, and works again when the fault is gone.</summary>
public abstract class FaultSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected FaultSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A store that may not write is read, and says that it may not write.</summary>
    [SkippableFact]
    public virtual async Task A_read_only_store_is_read_and_not_written()
    {
        await PrepareAsync();
        await using (await BreakAsync(StoreFailure.ReadOnly))
        {
            await AssertFailsAsync(StoreFailure.ReadOnly, () => AppendAsync("2"));
            await AssertFailsAsync(StoreFailure.ReadOnly, () => Records.PutAsync([Sample.Row("1")], Token));
            await AssertFailsAsync(StoreFailure.ReadOnly, () => Envelopes.AppendAsync(Sample.Envelope("1"), Token));
            await AssertFailsAsync(StoreFailure.ReadOnly, () => Outbox.AddAsync(Sample.Message("1"), "1", Token));
            await AssertFailsAsync(StoreFailure.ReadOnly, () => Campaigns.PublishAsync(Sample.Campaign("scoop", 1m), Sample.Approval, Sample.Noon, Token));
            await AssertFailsAsync(StoreFailure.ReadOnly, () => Customers.DecideAsync(KeyDecision.StepAsync, Token));
            Assert.Equal(["1"], await ReadAsync());
            Assert.Empty(await Journeys.ReadAsync(Token).ToListAsync());
            await CloseAsync();
        }

        await AssertWorksAsync("1");
    }

    /// <summary>A store that is full keeps all that it acknowledged and nothing of the batch that did not fit, and takes it when there is room.</summary>
    [SkippableFact]
    public virtual async Task A_full_store_keeps_what_it_acknowledged()
    {
        await PrepareAsync();
        var acknowledged = new List<string> { "1" };
        await using (await BreakAsync(StoreFailure.Full))
        {
            var failed = await FillAsync(acknowledged);
            await AssertFailsAsync(StoreFailure.Full, () => Interactions.AppendAsync(failed, Token));
            Assert.Equal(acknowledged.Order(StringComparer.Ordinal), await ReadAsync());
            await CloseAsync();
            Assert.Equal(acknowledged.Order(StringComparer.Ordinal), await ReadAsync());
            await CloseAsync();
        }

        await AssertWorksAsync([.. acknowledged]);
    }

    /// <summary>A store that another process holds says so when its patience ends.</summary>
    [SkippableFact]
    public virtual async Task A_locked_store_says_so()
    {
        await PrepareAsync();
        await using (await BreakAsync(StoreFailure.Locked))
            await AssertFailsAsync(StoreFailure.Locked, () => AppendAsync("2"));

        Assert.Equal(1, (await AppendAsync("2")).Stored);
        await CloseAsync();
        await AssertWorksAsync("1", "2");
    }

    /// <summary>A lock that is released in time delays a write and harms nothing.</summary>
    [SkippableFact]
    public virtual async Task A_lock_that_is_released_in_time_only_delays()
    {
        await PrepareAsync();
        var fault = await BreakAsync(StoreFailure.Locked);

        var writing = Task.Run(() => AppendAsync("2"));
        await Task.Delay(50);
        await fault.DisposeAsync();

        Assert.Equal(1, (await writing).Stored);
        await CloseAsync();
        await AssertWorksAsync("1", "2");
    }

    /// <summary>A damaged store is refused and left as it is.</summary>
    [SkippableFact]
    public virtual Task A_damaged_store_is_refused_and_left_untouched() => AssertRefusedUntouchedAsync(StoreFailure.Corrupt);

    /// <summary>What is no store of this library is refused and left as it is.</summary>
    [SkippableFact]
    public virtual Task What_is_no_store_is_refused_and_left_untouched() => AssertRefusedUntouchedAsync(StoreFailure.NotADatabase);

    /// <summary>A store of a newer version is refused and left as it is.</summary>
    [SkippableFact]
    public virtual Task A_newer_store_is_refused_and_left_untouched() => AssertRefusedUntouchedAsync(StoreFailure.Newer);

    /// <summary>A store that goes away while it is open fails, and works again, without being opened anew, when it is back.</summary>
    [SkippableFact]
    public virtual async Task A_store_that_was_away_works_again_when_it_is_back()
    {
        await PrepareAsync();
        Assert.Equal(["1"], await ReadAsync());

        for (var time = 2; time < 5; time++)
        {
            await using (await BreakAsync(StoreFailure.Unavailable))
            {
                await AssertFailsAsync(StoreFailure.Unavailable, () => AppendAsync($"{time}"));
                await AssertFailsAsync(StoreFailure.Unavailable, () => Envelopes.AppendAsync(Sample.Envelope($"{time}"), Token));
                await AssertFailsAsync(StoreFailure.Unavailable, () => ReadAsync());
                await AssertFailsAsync(StoreFailure.Unavailable, () => Customers.DecideAsync(KeyDecision.StepAsync, Token));
            }

            Assert.Equal(1, (await AppendAsync($"{time}")).Stored);
            Assert.True(await Envelopes.AppendAsync(Sample.Envelope($"{time}"), Token));
        }

        await CloseAsync();
        await AssertWorksAsync("1", "2", "3", "4");
    }

    private async Task AssertRefusedUntouchedAsync(StoreFailure failure)
    {
        await PrepareAsync();
        await CloseAsync();
        await using (await BreakAsync(failure))
        {
            var before = await Harness.DigestAsync(Token);
            await AssertFailsAsync(failure, () => AppendAsync("2"));
            await AssertFailsAsync(failure, () => ReadAsync());
            await AssertFailsAsync(failure, () => Store.GetRequiredService<IStoreSchema>().EnsureAsync(Token));
            await CloseAsync();
            Assert.Equal(before, await Harness.DigestAsync(Token));
        }

        await AssertWorksAsync("1");
    }

    /// <summary>Stores one interaction, and closes the store so that a fault meets it when it is opened.</summary>
    private async Task PrepareAsync()
    {
        Assert.Equal(1, (await AppendAsync("1")).Stored);
        await CloseAsync();
    }

    private async Task<IAsyncDisposable> BreakAsync(StoreFailure failure)
    {
        var fault = await Harness.BreakAsync(failure, Token);
        Skip.If(fault is null, $"The harness cannot make the store {failure}.");
        return fault;
    }

    /// <summary>Appends until the store is full; answers the batch that did not fit.</summary>
    private async Task<IntakeBatch> FillAsync(List<string> acknowledged)
    {
        for (var number = 0; number < 10_000; number++)
        {
            var raw = new byte[32 * 1024];
            new Random(number).NextBytes(raw);
            var batch = Sample.Batch(Enumerable.Range(0, 4).Select(at => Sample.Interaction($"{number}-{at}") with { Raw = raw }).ToList());
            try
            {
                await Interactions.AppendAsync(batch, Token);
                acknowledged.AddRange(batch.Interactions.Select(row => row.Interaction.ExternalId));
            }
            catch (StoreException full)
            {
                Assert.Equal(StoreFailure.Full, full.Failure);
                return batch;
            }
        }

        throw new InvalidOperationException("The store never became full.");
    }

    private static async Task AssertFailsAsync(StoreFailure failure, [NotNull] Func<Task> act)
    {
        var thrown = await Assert.ThrowsAsync<StoreException>(act);
        Assert.Equal(failure, thrown.Failure);
        Assert.NotEmpty(thrown.Message);
    }

    /// <summary>What was stored is there, and there is room for more.</summary>
    private async Task AssertWorksAsync(params string[] stored)
    {
        Assert.Equal(stored.Order(StringComparer.Ordinal), await ReadAsync());
        Assert.Equal(1, (await AppendAsync("afterwards")).Stored);
        Assert.Equal(stored.Append("afterwards").Order(StringComparer.Ordinal), await ReadAsync());
    }

    private Task<IntakeOutcome> AppendAsync(string externalId) => Interactions.AppendAsync(Sample.Batch(Sample.Interaction(externalId)), Token);

    private async Task<List<string>> ReadAsync() =>
        await Interactions.ReadAsync(null, Token).Select(interaction => interaction.ExternalId).ToListAsync();
}
