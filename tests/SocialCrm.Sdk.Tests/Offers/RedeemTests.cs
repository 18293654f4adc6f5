using SocialCrm.Offers;
using SocialCrm.Storage;
using static SocialCrm.Sdk.Tests.Offers.WatchedDesk;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class RedeemTests : IAsyncLifetime
{
    private readonly WatchedDesk desk = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_code_is_found_however_it_is_typed()
    {
        var code = await desk.CodeAsync();

        var outcome = await desk.Desk.RedeemAsync(ToRedeem($" {code.Replace('-', ' ').ToLowerInvariant()} "));

        Assert.Equal(Euros(5m), Assert.IsType<LedgerOutcome.Written>(outcome).Entry.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a code")]
    [InlineData("0123-4567-89AB-CDEFX")]
    public async Task What_cannot_be_a_code_never_reaches_the_store(string typed)
    {
        var refused = Assert.IsType<LedgerOutcome.Refused>(await desk.Desk.RedeemAsync(ToRedeem(typed)));

        Assert.Equal(OfferRefusal.NotValid, refused.Reason);
        Assert.Empty(desk.Store.RedeemBatches);
    }

    [Fact]
    public async Task A_well_formed_code_that_nobody_issued_is_answered_like_a_mistyped_one()
    {
        var unknown = Assert.IsType<LedgerOutcome.Refused>(await desk.Desk.RedeemAsync(ToRedeem("0123-4567-89AB-CDEFP")));
        var mistyped = Assert.IsType<LedgerOutcome.Refused>(await desk.Desk.RedeemAsync(ToRedeem("0123-4567-89AB-CDEFQ")));

        Assert.Equal(mistyped, unknown);
    }

    [Fact]
    public async Task One_bad_request_does_not_stop_the_rest_and_outcomes_keep_their_places()
    {
        var code = await desk.CodeAsync();

        var outcomes = await desk.Desk.RedeemAsync(
        [
            ToRedeem("mistyped", "order-1"),
            ToRedeem(code, "order-2") with { Order = Euros(-1m) },
            ToRedeem(code, "order-3") with { OrderReference = new string('r', 10_000_000) },
            ToRedeem(code, "order-4"),
            ToRedeem("0123-4567-89AB-CDEFP", "order-5"),
        ]);

        OfferRefusal?[] expected = [OfferRefusal.NotValid, OfferRefusal.InvalidAmount, OfferRefusal.InvalidReference, null, OfferRefusal.NotValid];
        Assert.Equal(expected, outcomes.Select(outcome => (outcome as LedgerOutcome.Refused)?.Reason));
        Assert.Equal(2, Assert.Single(desk.Store.RedeemBatches).Count);
    }

    [Fact]
    public async Task Money_that_no_ledger_can_keep_is_refused()
    {
        var code = await desk.CodeAsync();
        Money[] impossible =
            [Euros(-0.01m), Euros(0.001m), Euros(decimal.MaxValue), Euros(92233720368547758.08m), new Money(1m, default)];

        foreach (var money in impossible)
        {
            var redeemed = await desk.Desk.RedeemAsync(ToRedeem(code) with { Order = money });
            var reversed = await desk.Desk.ReverseAsync(ToReverse(money));

            Assert.Equal(OfferRefusal.InvalidAmount, Assert.IsType<LedgerOutcome.Refused>(redeemed).Reason);
            Assert.Equal(OfferRefusal.InvalidAmount, Assert.IsType<LedgerOutcome.Refused>(reversed).Reason);
        }

        Assert.Empty(desk.Store.RedeemBatches);
        Assert.Empty(desk.Store.ReverseBatches);
    }

    [Fact]
    public async Task An_order_of_nothing_can_be_redeemed_on_but_nothing_cannot_be_taken_back()
    {
        var code = await desk.CodeAsync();

        Assert.IsType<LedgerOutcome.Written>(await desk.Desk.RedeemAsync(ToRedeem(code) with { Order = Euros(0m) }));
        Assert.Equal(
            OfferRefusal.InvalidAmount,
            Assert.IsType<LedgerOutcome.Refused>(await desk.Desk.ReverseAsync(ToReverse(Euros(0m)))).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    [InlineData("a\r\nb")]
    public async Task A_reference_that_a_database_would_refuse_is_refused_first(string reference)
    {
        var code = await desk.CodeAsync();

        var outcome = await desk.Desk.RedeemAsync(ToRedeem(code) with { OrderReference = reference });

        Assert.Equal(OfferRefusal.InvalidReference, Assert.IsType<LedgerOutcome.Refused>(outcome).Reason);
    }

    [Fact]
    public async Task A_request_without_its_parts_is_a_mistake_of_the_caller()
    {
        var request = ToRedeem("0123-4567-89AB-CDEFP");

        await Assert.ThrowsAsync<ArgumentException>(() => desk.Desk.RedeemAsync(request with { Key = default }));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Desk.RedeemAsync(request with { Redeemer = default }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => desk.Desk.RedeemAsync(request with { Code = null! }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => desk.Desk.RedeemAsync(request with { OrderReference = null! }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => desk.Desk.RedeemAsync([null!]));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Desk.ReverseAsync(ToReverse(null) with { Key = default }));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Desk.ReverseAsync(ToReverse(null) with { Redemption = default }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => desk.Desk.ReverseAsync([null!]));
    }

    [Fact]
    public async Task A_personal_code_used_by_another_record_says_that_both_are_one_person()
    {
        var code = await PersonalCodeAsync(isPersonal: true);

        await desk.Desk.RedeemAsync(ToRedeem(code, redeemer: Buyer));
        await desk.Desk.RunDueAsync();

        var connection = Assert.Single(desk.Store.Connections);
        Assert.Equal((Fan, Buyer, "redeemed-code"), (connection.Left, connection.Right, connection.Rule));
    }

    [Fact]
    public async Task A_code_that_people_may_pass_on_says_nothing()
    {
        var code = await PersonalCodeAsync(isPersonal: false);

        await desk.Desk.RedeemAsync(ToRedeem(code, redeemer: Buyer));
        await desk.Desk.RunDueAsync();

        Assert.Empty(desk.Store.Connections);
    }

    [Fact]
    public async Task A_personal_code_used_by_its_recipient_says_nothing_new()
    {
        var code = await PersonalCodeAsync(isPersonal: true);

        await desk.Desk.RedeemAsync(ToRedeem(code, redeemer: Fan));
        await desk.Desk.RunDueAsync();

        Assert.Empty(desk.Store.Connections);
    }

    [Fact]
    public async Task Evidence_that_was_lost_is_reported_by_the_next_round()
    {
        var code = await PersonalCodeAsync(isPersonal: true);
        desk.Store.LosesNextConnection = true;
        Assert.IsType<LedgerOutcome.Written>(await desk.Desk.RedeemAsync(ToRedeem(code, redeemer: Buyer)));
        await Assert.ThrowsAsync<StoreException>(() => desk.Desk.RunDueAsync());

        Assert.True(await desk.Desk.RunDueAsync());

        Assert.Single(desk.Store.Connections);
    }

    private static ReverseRequest ToReverse(Money? value) =>
        new(new IdempotencyKey("refund-1"), RedemptionId.New(DateTimeOffset.UnixEpoch), value);

    private async Task<string> PersonalCodeAsync(bool isPersonal)
    {
        await desk.PublishAsync(Campaign() with { IsPersonal = isPersonal });
        return Assert.IsType<IssueResult.Issued>(await desk.Desk.IssueAsync(ToIssue())).Code;
    }
}
