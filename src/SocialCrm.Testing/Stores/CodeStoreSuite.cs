using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ICodeStore"/> keeps to, and what becomes of codes that were minted in advance.</summary>
public abstract class CodeStoreSuite : OfferSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected CodeStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>However many ask at once, no number is handed out twice, and each campaign has a number of its own.</summary>
    [SkippableFact]
    public virtual async Task Blocks_never_overlap()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await Campaigns.PublishAsync(Sample.Campaign("cone", 100m), Sample.Approval, Sample.Noon, Token);
        var stores = Stores<ICodeStore>();

        var blocks = await Race.RunAsync(Race.Threads, async thread =>
        {
            var own = new List<CodeBlock>();
            for (var number = 1; number <= 5; number++)
                own.Add((await stores[thread % stores.Length].ReserveAsync(thread % 4 == 3 ? new CampaignId("cone") : Scoop, number * (thread + 1), Token))!.Value);
            return own;
        });

        foreach (var campaign in blocks.SelectMany(own => own).GroupBy(block => block.First.Campaign))
        {
            var next = 0L;
            foreach (var block in campaign.OrderBy(block => block.First.Number))
            {
                Assert.True(block.First.Number >= next, $"{block} begins before {next}");
                next = block.First.Number + block.Count;
            }
        }

        Assert.Equal(2, blocks.SelectMany(own => own).Select(block => block.First.Campaign).Distinct().Count());
        Assert.Null(await Codes.ReserveAsync(new CampaignId("none"), 1, Token));
        await Reviews.DraftAsync(Sample.Campaign("draft", 1m) with { Budget = Sample.Euro(5m) }, new StaffId("ann"), Sample.Noon, Token);
        Assert.Null(await Codes.ReserveAsync(new CampaignId("draft"), 1, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Codes.ReserveAsync(Scoop, 0, Token));
    }

    /// <summary>Printing again does no harm: neither to codes that were used meanwhile nor to those that are void.</summary>
    [SkippableFact]
    public virtual async Task Printing_again_does_no_harm()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        Assert.Equal(3, await PrintAsync("p1", "p2", "p3"));
        await EntryAsync(Sample.Redeem("p1", "r1", Ada));
        Assert.Equal(1, await VoidAsync("p2"));

        Assert.Equal(1, await PrintAsync("p3", "p2", "p1", "p4"));

        Assert.Equal((4, 2), (await StatusOfAsync(Scoop)).Printed);
        Assert.Equal("AlreadyRedeemed", Word(await RedeemAsync(Sample.Redeem("p1", "r2", Bob))));
        Assert.Equal("Void", Word(await RedeemAsync(Sample.Redeem("p2", "r2", Bob))));
        Assert.Equal(["NotValid", "written"], [Word(await RedeemAsync(Sample.Redeem("p5", "r2", Bob))), Word(await RedeemAsync(Sample.Redeem("p4", "r2", Bob)))]);
    }

    /// <summary>Nothing is held for a printed code before it is used; then its user is its recipient, and it is used up.</summary>
    [SkippableFact]
    public virtual async Task A_printed_code_is_given_when_it_is_used()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await PrintAsync("p1", "p2");
        Assert.Equal((Sample.Euro(0m), 0), ((await StatusOfAsync(Scoop)).Held, (await StatusOfAsync(Scoop)).Issued));

        var attempt = Sample.Redeem("p1", "r1", Bob) with { Order = Sample.Euro(2m) };
        var entry = await EntryAsync(attempt);

        Assert.Equal((Bob, Bob, Sample.Euro(2m)), (entry.Recipient, entry.Redeemer, entry.Value));
        Assert.Equal("replay", Word(await RedeemAsync(attempt)));
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(0m), Sample.Euro(2m), 1, 1), (status.Held, status.Granted, status.Issued, status.Redeemed));
        Assert.Equal(["UnknownRecipient", "WrongCurrency", "Ended"],
        [
            Word(await RedeemAsync(Sample.Redeem("p2", "r2", Sample.RowId("nobody")))),
            Word(await RedeemAsync(Sample.Redeem("p2", "r2", Bob) with { Order = new Money(5m, Currency.UsDollar) })),
            Word(await RedeemAsync(Sample.Redeem("p2", "r2", Bob) with { At = Sample.Noon.AddDays(30) })),
        ]);
        await Ledger.ReverseAsync([Sample.Reverse(entry.Id, "v1")], Token);
        await AssertBalancedAsync();
    }

    /// <summary>Of many that use one printed code at once, by redemption or hold, one has it.</summary>
    [SkippableFact]
    public virtual async Task A_printed_code_is_used_once()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m) with { BudgetShards = 2 }, people: Race.Threads);
        await PrintAsync([.. Enumerable.Range(0, 4).Select(code => $"p{code}")]);
        var (ledgers, holds) = (Stores<IRedemptionStore>(), Stores<IHoldStore>());
        for (var code = 0; code < 4; code++)
        {
            var words = await Race.RunAsync(Race.Threads, async thread => code % 2 == 1 && thread % 2 == 1
                ? Word(Assert.Single(await holds[thread / 2 % holds.Length].HoldAsync([Sample.Hold($"p{code}", $"h{code} {thread}", Person(thread))], Token)))
                : Word(Assert.Single(await ledgers[thread / 2 % ledgers.Length].RedeemAsync([Sample.Redeem($"p{code}", $"r{code} {thread}", Person(thread))], Token))));

            Assert.Single(words, word => word is "written" or "done");
            Assert.All(words, word => Assert.True(word is "written" or "done" or "AlreadyRedeemed" or "AlreadyHeld", word));
        }

        var batch = await Ledger.RedeemAsync([Sample.Redeem("p0", "x", Ada), Sample.Redeem("p9", "y", Ada)], Token);
        Assert.Equal(["AlreadyRedeemed", "NotValid"], batch.Select(Word));
        Assert.Equal(4, (await StatusOfAsync(Scoop)).Issued);
        await AssertBalancedAsync();
    }

    /// <summary>A printed code whose hold is given up, or is over, is nobody's again: nothing is held for it, and its next user is judged and is its recipient.</summary>
    [SkippableFact]
    public virtual async Task A_printed_code_that_is_not_used_after_all_is_nobodys_again()
    {
        await PrepareAsync(Sample.Campaign("scoop", 2.50m, perPerson: 1) with { Limits = [new BudgetLimit.OfCodes(1) { Period = BudgetPeriod.Day }] });
        await PrintAsync("p1", "p2", "p3");

        var released = Assert.IsType<HoldOutcome.Done>(Assert.Single(await Holds.HoldAsync([Sample.Hold("p1", "h1", Ada)], Token))).Hold;
        Assert.Equal("BudgetExhausted", Word(await RedeemAsync(Sample.Redeem("p2", "r0", Bob))));
        Assert.IsType<HoldOutcome.Done>(Assert.Single(await Holds.ReleaseAsync([new ReleaseAttempt(new IdempotencyKey("give up"), released.Id, Sample.Noon)], Token)));
        Assert.Equal((Sample.Euro(0m), 0L, (3L, 3L)), ((await StatusOfAsync(Scoop)).Held, (await StatusOfAsync(Scoop)).Issued, (await StatusOfAsync(Scoop)).Printed));

        var over = Assert.IsType<HoldOutcome.Done>(Assert.Single(await Holds.HoldAsync([Sample.Hold("p1", "h2", Ada)], Token))).Hold;
        var entry = await EntryAsync(Sample.Redeem("p1", "r1", Bob) with { At = over.ExpiresAt });
        Assert.Equal((Bob, Bob), (entry.Recipient, entry.Redeemer));
        Assert.Equal((1L, 1L, (3L, 2L)), ((await StatusOfAsync(Scoop)).Issued, (await StatusOfAsync(Scoop)).Redeemed, (await StatusOfAsync(Scoop)).Printed));
        await Ledger.ReverseAsync([Sample.Reverse(entry.Id, "v1")], Token);

        var swept = Assert.IsType<HoldOutcome.Done>(Assert.Single(await Holds.HoldAsync([Sample.Hold("p2", "h3", Ada)], Token))).Hold;
        await Sweeps.SweepAsync(swept.ExpiresAt, 10, Token);
        Assert.Equal(2, await Codes.VoidAsync([Sample.Code("p2"), Sample.Code("p3")], swept.ExpiresAt, Token));
        Assert.Equal("Void", Word(await RedeemAsync(Sample.Redeem("p2", "r2", Bob) with { At = swept.ExpiresAt })));
        Assert.Equal((1L, 0L, Sample.Euro(0m)), ((await StatusOfAsync(Scoop)).Issued, (await StatusOfAsync(Scoop)).Lapsed, (await StatusOfAsync(Scoop)).Held));
        await AssertBalancedAsync();
    }

    /// <summary>Budget and limits are judged when printed codes are used, however many are used at once.</summary>
    [SkippableFact]
    public virtual async Task Budget_and_limits_are_judged_at_use()
    {
        foreach (var (campaign, most) in new[]
        {
            (Sample.Campaign("scoop", 12.49m) with { BudgetShards = 3 }, 4),
            (Sample.Campaign("cone", 100m) with { Limits = [new BudgetLimit.OfCodes(3) { Period = BudgetPeriod.Day }] }, 3),
            (Sample.Campaign("wafer", 100m) with { Limits = [new BudgetLimit.OfMoney(Sample.Euro(12.50m))] }, 5),
        })
        {
            await PrepareAsync(campaign, people: 8);
            var name = campaign.Id.Value;
            await PrintAsync(name, [.. Enumerable.Range(0, 16).Select(code => $"{name} {code}")]);
            var ledgers = Stores<IRedemptionStore>();

            var words = await Race.RunAsync(8, async thread => (await ledgers[thread % ledgers.Length].RedeemAsync(
                [Sample.Redeem($"{name} {thread}", $"{name} a{thread}", Person(thread)), Sample.Redeem($"{name} {thread + 8}", $"{name} b{thread}", Person(thread))], Token)).Select(Word).ToList());

            Assert.Equal(most, words.SelectMany(own => own).Count(word => word == "written"));
            Assert.All(words.SelectMany(own => own), word => Assert.True(word is "written" or "BudgetExhausted", word));
            await Books.AssertBalancedAsync(Store, campaign.Id, Token);
        }
    }

    /// <summary>One person uses no more printed codes than one may have, whatever they have had in other ways.</summary>
    [SkippableFact]
    public virtual async Task A_person_uses_no_more_printed_codes_than_they_may_have()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m, perPerson: 2));
        await PrintAsync("p1", "p2", "p3");
        await IssueAsync("1", Ada);

        var outcomes = await Ledger.RedeemAsync([Sample.Redeem("p1", "r1", Ada), Sample.Redeem("p2", "r2", Ada), Sample.Redeem("p3", "r3", Bob), Sample.Redeem("1", "r4", Bob)], Token);

        Assert.Equal(["written", "PersonLimitReached", "written", "written"], outcomes.Select(Word));
        Assert.Equal("PersonLimitReached", await IssueAsync("2", Ada));
    }

    /// <summary>In one batch, what an earlier member gives back makes no room that is not there.</summary>
    [SkippableFact]
    public virtual async Task A_batch_that_gives_back_first_keeps_to_the_limits()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m) with { Limits = [new BudgetLimit.OfMoney(Sample.Euro(7.49m)) { Period = BudgetPeriod.Day }] });
        await PrintAsync("p1", "p2");
        await IssueAsync("1", Ada);
        await IssueAsync("2", Ada);

        var outcomes = await Ledger.RedeemAsync([Sample.Redeem("1", "r1", Ada) with { Order = Sample.Euro(2.49m) }, Sample.Redeem("p1", "r2", Bob), Sample.Redeem("p2", "r3", Bob)], Token);

        Assert.Equal(["written", "written", "BudgetExhausted"], outcomes.Select(Word));
        Assert.Equal("BudgetExhausted", await IssueAsync("3", Ada));
    }

    /// <summary>A paused or ended campaign gives nothing, printed codes neither; a new version gives them on its own terms.</summary>
    [SkippableFact]
    public virtual async Task Printed_codes_are_given_as_the_campaign_stands()
    {
        await PrepareAsync(Sample.Campaign("scoop", 100m));
        await PrintAsync("p1", "p2", "p3");
        await MoveAsync(1, CampaignStep.Pause);
        Assert.Equal("Paused", Word(await RedeemAsync(Sample.Redeem("p1", "r1", Bob))));
        await MoveAsync(1, CampaignStep.End);
        Assert.Equal("Ended", Word(await RedeemAsync(Sample.Redeem("p1", "r1", Bob))));
        Assert.Equal("Ended", Word(await TryHoldAsync(Sample.Hold("p1", "h1", Bob))));
        Assert.Equal(0, (await StatusOfAsync(Scoop)).Issued);

        await GoLiveAsync(Sample.Campaign("scoop", 100m) with { Benefit = new Benefit.AmountOff(Sample.Euro(1m)) });
        Assert.Equal(Sample.Euro(1m), (await EntryAsync(Sample.Redeem("p1", "r1", Bob))).Value);
        await AssertBalancedAsync();
    }

    /// <summary>While a version of another worth goes live, each printed code is given on the terms of one version, whole.</summary>
    [SkippableFact]
    public virtual async Task A_printed_code_is_given_on_the_terms_of_one_version()
    {
        await PrepareAsync(Sample.Campaign("scoop", 40m), people: 8);
        await PrintAsync([.. Enumerable.Range(0, 80).Select(code => $"p{code}")]);
        var ledgers = Stores<IRedemptionStore>();
        for (var round = 0; round < 2; round++)
        {
            var version = await ApprovedAsync(Sample.Campaign("scoop", 40m) with { Benefit = new Benefit.AmountOff(Sample.Euro(round == 0 ? 0.10m : 2.50m)) });
            await Race.RunAsync(8, async thread =>
            {
                if (thread == 7)
                    return $"{await MoveAsync(version, CampaignStep.GoLive)}";
                for (var number = 0; number < 5; number++)
                    await ledgers[thread % ledgers.Length].RedeemAsync([Sample.Redeem($"p{(40 * round) + (thread * 5) + number}", $"r{round} {thread} {number}", Person(thread))], Token);
                return "";
            });
        }

        await AssertBalancedAsync();
        Assert.Equal(Sample.Euro(0m), (await StatusOfAsync(Scoop)).Held);
    }

    /// <summary>Codes become void as long as they are not used and not reserved, printed or given; what was held for them returns.</summary>
    [SkippableFact]
    public virtual async Task Unused_codes_become_void()
    {
        await PrepareAsync(Sample.Campaign("scoop", 10m));
        await PrintAsync("p1", "p2");
        await Grants.IssueAsync([.. Enumerable.Range(1, 3).Select(number => Sample.Issue("scoop", $"{number}", Ada))], Token);
        await EntryAsync(Sample.Redeem("2", "r2", Ada));
        await HoldAsync(Sample.Hold("3", "h3", Bob));
        await EntryAsync(Sample.Redeem("p2", "rp2", Ada));

        Assert.Equal(2, await VoidAsync("p1", "p2", "1", "1", "2", "3", "?"));
        Assert.Equal(0, await VoidAsync("p1", "p2", "1", "2", "3"));

        Assert.Equal(["Void", "Void"], [Word(await RedeemAsync(Sample.Redeem("1", "r1", Ada))), Word(await RedeemAsync(Sample.Redeem("p1", "rp1", Ada)))]);
        Assert.Equal("issued", await IssueAsync("4", Ada));
        var status = await StatusOfAsync(Scoop);
        Assert.Equal((Sample.Euro(5m), Sample.Euro(5m), 1), (status.Held, status.Granted, status.Lapsed));
        await AssertBalancedAsync();
    }

    /// <summary>A number that the host chose is given once: in a batch, later, and by many at once.</summary>
    [SkippableFact]
    public virtual async Task A_number_that_the_host_chose_is_given_once()
    {
        await PrepareAsync(Sample.Campaign("scoop", 1_000m) with { BudgetShards = 4 }, people: Race.Threads);
        var stores = Stores<IGrantStore>();

        var batch = await Grants.IssueAsync([Chosen("1", 7, Ada), Chosen("2", 7, Ada), Chosen("1", 7, Ada), Chosen("3", 8, Ada)], Token);
        var later = await IssueAsync(Chosen("4", 7, Bob));
        var raced = await Race.RunAsync(Race.Threads, async thread =>
            Word(Assert.Single(await stores[thread % stores.Length].IssueAsync([Chosen($"r{thread}", 9, Person(thread))], Token))));

        Assert.Equal(["issued", "CodeTaken", "replay", "issued"], batch.Select(Word));
        Assert.Equal("CodeTaken", later);
        Assert.Single(raced, word => word == "issued");
        Assert.Equal(Race.Threads - 1, raced.Count(word => word == "CodeTaken"));
        Assert.Equal(3, (await StatusOfAsync(Scoop)).Issued);
    }

    private static IssueAttempt Chosen(string key, long number, SourceRecordId recipient) =>
        Sample.Issue("scoop", key, recipient) with { CodeHash = Sample.Code($"chosen {number}"), Code = new CodeSerial(1, CodeSerial.FirstOfHost + number) };

    private Task<int> PrintAsync(params string[] codes) => PrintAsync("scoop", codes);

    private Task<int> PrintAsync(string campaign, string[] codes) =>
        Codes.PrintAsync(new PrintedCodes(new CampaignId(campaign), codes.SelectMany(code => Sample.Code(code).ToArray()).ToArray()), Token);

    private Task<int> VoidAsync(params string[] codes) => Codes.VoidAsync([.. codes.Select(code => Sample.Code(code))], Sample.Noon, Token);
}
