using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What an erasure leaves behind on purpose, and what it must not leave behind though nobody states it any more.</summary>
public abstract class ErasureTraceSuite : StoreSuite
{
    private static readonly CampaignId Scoop = new("scoop");

    private readonly Person zelda = new("zeldamarker");
    private readonly Person bob = new("bobmarker");

    /// <summary>Takes the harness of the store under test.</summary>
    protected ErasureTraceSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A retried reversal of an erased person's redemption takes no money back a second time.</summary>
    [SkippableFact]
    public virtual async Task A_retry_after_an_erasure_is_still_a_retry()
    {
        await PrepareAsync();
        var reversed = (await Ledger.ReadAsync(Scoop, Token).ToListAsync()).Single(entry => entry.Kind == LedgerEntryKind.Reversed);
        await EraseAsync(zelda);
        await CloseAsync();
        var before = await StatusOfAsync(Scoop);

        var reversal = Sample.Reverse(reversed.Redeemed, "zeldamarker reverse", 1m);
        var again = await Ledger.ReverseAsync([reversal, reversal with { At = Sample.Noon.AddDays(9) }, reversal with { Value = Sample.Euro(0.5m) }], Token);
        var redeemed = Assert.Single(await Ledger.RedeemAsync([zelda.Redeem("2")], Token));

        Assert.Equal([(reversed.Id, true), (reversed.Id, true)], again.Take(2).Cast<LedgerOutcome.Written>().Select(written => (written.Entry.Id, written.IsReplay)));
        Assert.Equal(OfferRefusal.KeyReused, Assert.IsType<LedgerOutcome.Refused>(again[2]).Reason);
        Assert.Equal((reversed.Redeemed, true), (Assert.IsType<LedgerOutcome.Written>(redeemed).Entry.Id, ((LedgerOutcome.Written)redeemed).IsReplay));
        Assert.Equal(before, await StatusOfAsync(Scoop));
        Assert.Empty(await Harness.FindAsync("zeldamarker"u8.ToArray(), Token));
    }

    /// <summary>The rest of an erased person's redemption can still be taken back, once.</summary>
    [SkippableFact]
    public virtual async Task The_rest_can_still_be_taken_back()
    {
        await PrepareAsync();
        var reversed = (await Ledger.ReadAsync(Scoop, Token).ToListAsync()).Single(entry => entry.Kind == LedgerEntryKind.Reversed);
        await EraseAsync(zelda);

        var rest = Assert.Single(await Ledger.ReverseAsync([Sample.Reverse(reversed.Redeemed, "the rest")], Token));
        var more = Assert.Single(await Ledger.ReverseAsync([Sample.Reverse(reversed.Redeemed, "more")], Token));

        Assert.Equal(Sample.Euro(1.50m), Assert.IsType<LedgerOutcome.Written>(rest).Entry.Value);
        Assert.IsType<LedgerOutcome.Refused>(more);
    }

    /// <summary>Whoever redeemed another person's code is forgotten with the key they used, and their retry is still a retry.</summary>
    [SkippableFact]
    public virtual async Task A_retry_of_somebody_who_used_anothers_code_is_still_a_retry()
    {
        await PrepareAsync();
        await bob.StoreAsync(Store, Token);
        var redemption = Sample.Redeem("zeldamarker issue 3", "bobmarker uses it", bob.Row.Id);
        var first = Assert.IsType<LedgerOutcome.Written>(Assert.Single(await Ledger.RedeemAsync([redemption], Token)));
        await EraseAsync(bob);

        var second = Assert.IsType<LedgerOutcome.Written>(Assert.Single(await Ledger.RedeemAsync([redemption], Token)));
        await EraseAsync(zelda);
        var third = Assert.IsType<LedgerOutcome.Written>(Assert.Single(await Ledger.RedeemAsync([redemption], Token)));

        Assert.Equal([(first.Entry.Id, true), (first.Entry.Id, true)], new[] { second, third }.Select(written => (written.Entry.Id, written.IsReplay)));
        Assert.Empty(await Harness.FindAsync("bobmarker"u8.ToArray(), Token));
    }

    /// <summary>Whoever held codes, their own, another's and printed ones, is forgotten with what they held; a retry finds what it made, and no code stays reserved. A printed one that was released is nobody's by then, and good for the next.</summary>
    [SkippableFact]
    public virtual async Task Nothing_is_left_of_what_somebody_held()
    {
        await PrepareAsync();
        await bob.StoreAsync(Store, Token);
        await Store.GetRequiredService<ICodeStore>().PrintAsync(new PrintedCodes(Scoop, Sample.Code("printed").ToArray()), Token);
        string[] codes = ["zeldamarker issue 3", "bobmarker issue 3", "printed"];
        var holds = Store.GetRequiredService<IHoldStore>();
        var held = await holds.HoldAsync([.. codes.Select((code, at) => Sample.Hold(code, $"zeldamarker holds {at}", zelda.Row.Id))], Token);
        var ids = held.Select(outcome => Assert.IsType<HoldOutcome.Done>(outcome).Hold.Id).ToList();
        await holds.ReleaseAsync([Sample.Release(ids[2], "zeldamarker releases")], Token);
        await EraseAsync(zelda);
        await CloseAsync();

        holds = Store.GetRequiredService<IHoldStore>();
        Assert.Empty(await Harness.FindAsync("zeldamarker"u8.ToArray(), Token));
        foreach (var marker in zelda.Markers)
            Assert.Empty(await Harness.FindAsync(marker, Token));
        var captured = await holds.CaptureAsync([.. ids.Select(id => Sample.Capture(id, $"captures {id}"))], Token);
        Assert.All(captured, outcome => Assert.IsType<LedgerOutcome.Refused>(outcome));
        var used = await Ledger.RedeemAsync([.. codes.Select(code => Sample.Redeem(code, "uses " + code, bob.Row.Id))], Token);
        Assert.Equal(["NotValid", "written", "written"], used.Select(outcome => outcome is LedgerOutcome.Refused refused ? $"{refused.Reason}" : "written"));
        await Books.AssertBalancedAsync(Store, Scoop, Token);
    }

    /// <summary>An erasure that was stopped half-way erases nothing, and can be repeated.</summary>
    [SkippableFact]
    public virtual async Task An_erasure_that_was_stopped_can_be_repeated()
    {
        await PrepareAsync();
        var customer = new CustomerReference.ById(await CustomerOfAsync(zelda.Row.Id));
        for (var patience = TimeSpan.Zero; await StopAsync(customer, patience); patience += TimeSpan.FromMilliseconds(0.5))
            Assert.Equal(2, await Records.ReadAsync(zelda.RecordIds, Token).CountAsync());

        await PersonalData.EraseAsync(customer, Sample.Noon, Token);
        await CloseAsync();

        Assert.Equal(0, await Records.PutAsync([zelda.Row], Token));
        Assert.Empty(await Harness.FindAsync("zeldamarker"u8.ToArray(), Token));
    }

    /// <summary>Whether the erasure was stopped before it was done.</summary>
    private async Task<bool> StopAsync(CustomerReference person, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        try
        {
            await PersonalData.EraseAsync(person, Sample.Noon, stop.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            // The answer may be lost when it was done already.
            return await Directory.FindAsync(person, Token) is not null;
        }
    }

    private async Task PrepareAsync()
    {
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m), Sample.Approval, Sample.Noon, Token);
        await Records.PutAsync([Sample.Row("stranger")], Token);
        await zelda.StoreAsync(Store, Token);
    }

    private async Task EraseAsync(Person person) =>
        Assert.NotNull(await PersonalData.EraseAsync(new CustomerReference.ByRecord(person.Row.Id), Sample.Noon, Token));
}
