using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a code has one use at most when it is held, redeemed, captured, released and swept from two processes at once.</summary>
public abstract class HoldRaceSuite : OfferSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected HoldRaceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Of many that hold or redeem one code at once, one has it.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_hold_or_redeem_one_code_one_has_it()
    {
        await PrepareAsync(4);
        var (holds, ledgers) = (Stores<IHoldStore>(), Stores<IRedemptionStore>());
        for (var code = 0; code < 4; code++)
        {
            var words = await Race.RunAsync(Race.Threads, async thread => thread % 4 == 0
                ? Word(Assert.Single(await ledgers[thread / 4 % ledgers.Length].RedeemAsync([Sample.Redeem($"{code}", $"r{code} {thread}", Bob)], Token)))
                : Word(Assert.Single(await holds[thread % holds.Length].HoldAsync([Sample.Hold($"{code}", $"h{code} {thread}", Bob)], Token))));

            Assert.Single(words, word => word is "done" or "written");
            Assert.All(words, word => Assert.True(word is "done" or "written" or "AlreadyHeld" or "AlreadyRedeemed", word));
        }

        await AssertBalancedAsync();
    }

    /// <summary>A hold that is captured, released, swept and held anew at once ends once.</summary>
    [SkippableFact]
    public virtual async Task A_hold_ends_once()
    {
        await PrepareAsync(12);
        var (holds, sweeps) = (Stores<IHoldStore>(), Stores<IOfferSweepStore>());
        for (var code = 0; code < 12; code++)
        {
            var hold = await HoldAsync(Sample.Hold($"{code}", $"h{code}", Bob));
            var words = await Race.RunAsync(8, async thread =>
            {
                var store = holds[thread / 2 % holds.Length];
                if (thread == 7)
                    return (await sweeps[^1].SweepAsync(hold.ExpiresAt, 10, Token) > 0 ? "swept" : "");
                if (thread == 6)
                    return Word(Assert.Single(await store.HoldAsync([Sample.Hold($"{code}", $"anew {code}", Ada, minute: 15)], Token))) is "done" ? "anew" : "";
                return thread % 2 == 0
                    ? Word(Assert.Single(await store.CaptureAsync([Sample.Capture(hold.Id, $"c{code} {thread}")], Token)))
                    : Word(Assert.Single(await store.ReleaseAsync([Sample.Release(hold.Id, $"l{code} {thread}")], Token)));
            });

            // Whoever held anew ended it too, unless somebody had before.
            var ends = words.Count(word => word is "written" or "done" or "swept");
            Assert.True(ends <= 1 && (ends == 1 || words.Contains("anew")), string.Join(", ", words));
            var after = Assert.IsType<HoldOutcome.Done>(await TryHoldAsync(Sample.Hold($"{code}", $"h{code}", Bob))).Hold.State;
            Assert.Equal(words.Contains("written"), after == HoldState.Captured);
            Assert.NotEqual(HoldState.Active, after);
        }

        await AssertBalancedAsync();
    }

    /// <summary>While codes are held, captured, released, redeemed, taken back, voided and swept at once, no code is used twice and the books agree.</summary>
    [SkippableFact]
    public virtual async Task The_books_agree_after_everything_at_once()
    {
        await PrepareAsync(40, shards: 3);
        var (holds, ledgers, sweeps, codes) = (Stores<IHoldStore>(), Stores<IRedemptionStore>(), Stores<IOfferSweepStore>(), Stores<ICodeStore>());

        await Race.RunAsync(8, async thread =>
        {
            var (store, ledger) = (holds[thread % holds.Length], ledgers[thread % ledgers.Length]);
            for (var number = 0; number < 40; number++)
            {
                var (code, key) = ((number * 7) + thread, $"{thread} {number}");
                var held = Assert.Single(await store.HoldAsync([Sample.Hold($"{code % 40}", $"h{key}", Bob)], Token));
                if (held is HoldOutcome.Done done && thread % 2 == 0)
                    await store.CaptureAsync([Sample.Capture(done.Hold.Id, $"c{key}")], Token);
                else if (held is HoldOutcome.Done other)
                    await store.ReleaseAsync([Sample.Release(other.Hold.Id, $"l{key}")], Token);
                if (number % 5 == 0 && Assert.Single(await ledger.RedeemAsync([Sample.Redeem($"{code % 40}", $"r{key}", Bob)], Token)) is LedgerOutcome.Written written)
                    await ledger.ReverseAsync([Sample.Reverse(written.Entry.Id, $"v{key}", number % 2 == 0 ? 1m : null)], Token);
                if (number % 9 == thread)
                    await sweeps[thread % sweeps.Length].SweepAsync(Sample.Noon.AddMinutes(16), 10, Token);
                if (number % 17 == thread)
                    await codes[thread % codes.Length].VoidAsync([Sample.Code($"{code % 40}")], Sample.Noon, Token);
            }

            return 0;
        });

        await AssertBalancedAsync();
        await SweepAsync(Sample.Noon.AddDays(40));
        Assert.Equal(Sample.Euro(0m), (await StatusOfAsync(Scoop)).Held);
        await AssertBalancedAsync();
    }

    private async Task PrepareAsync(int codes, int shards = 1)
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m) with { BudgetShards = shards });
        await Grants.IssueAsync([.. Enumerable.Range(0, codes).Select(code => Sample.Issue("scoop", $"{code}", Ada))], Token);
    }
}
