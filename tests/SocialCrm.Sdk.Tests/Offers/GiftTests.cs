using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class GiftTests : IAsyncLifetime
{
    private static readonly ChannelId Plaza = new("plaza");

    private readonly Postbox post = new();
    private readonly DeskOnSqlite crm;
    private SourceRecordId ada;
    private SourceRecordId bob;

    public GiftTests() => crm = new DeskOnSqlite(with => with.Services.AddSingleton<IGiftSender>(post));

    private GiftDesk Gifts => crm.Services.GetRequiredService<GiftDesk>();

    public async Task InitializeAsync()
    {
        ada = await crm.KnowAsync("crm", "ada");
        bob = await crm.KnowAsync("crm", "bob");
        await crm.Unifier.UnifyAsync();
        await crm.Desk.PublishAsync(Cards(), Approval);
    }

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task The_token_claims_and_does_not_spend_and_the_code_spends_and_does_not_claim()
    {
        var bought = Done(await Gifts.BuyAsync(ToBuy()));
        Assert.Equal(GiftRefusal.NotValid, Refused(await Gifts.SpendAsync(ToSpend(bought.Secret))));

        var claimed = Done(await Gifts.ClaimAsync(ToClaim($" {bought.Secret}\n")));

        Assert.NotEqual(bought.Secret, claimed.Secret);
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$", claimed.Secret);
        Assert.Equal(GiftRefusal.NotValid, Refused(await Gifts.ClaimAsync(ToClaim(claimed.Secret) with { Key = new IdempotencyKey("other") })));
        var spent = Assert.IsType<GiftLedgerOutcome.Written>(await Gifts.SpendAsync(ToSpend(claimed.Secret.ToLowerInvariant())));
        Assert.Equal(Euros(13m), spent.Balance);
        Assert.Equal(new GiftBalance.Known(Euros(13m), null), await Gifts.BalanceAsync(new GiftInquiry(claimed.Secret, bob)));
        Assert.Equal(OfferRefusal.NotValid, Assert.IsType<LedgerOutcome.Refused>(await crm.Desk.RedeemAsync(ToRedeem(claimed.Secret, "order", bob))).Reason);
        Assert.Equal(Euros(13m), (await Gifts.BooksAsync(Summer)).Single().Owed);
    }

    [Fact]
    public async Task The_same_keys_derive_the_same_secrets_again()
    {
        var bought = Done(await Gifts.BuyAsync(ToBuy()));
        var claimed = Done(await Gifts.ClaimAsync(ToClaim(bought.Secret)));

        Assert.Equal((bought.Secret, true), (Done(await Gifts.BuyAsync(ToBuy())).Secret, Done(await Gifts.BuyAsync(ToBuy())).IsReplay));
        Assert.Equal((claimed.Secret, true), (Done(await Gifts.ClaimAsync(ToClaim(bought.Secret))).Secret, Done(await Gifts.ClaimAsync(ToClaim(bought.Secret))).IsReplay));
        Assert.Equal(GiftRefusal.NotValid, Refused(await Gifts.ClaimAsync(ToClaim(bought.Secret) with { Key = new IdempotencyKey("other"), Claimer = ada })));
        Assert.Null(await Gifts.DeliveryAsync(bought.Gift.Id));
    }

    [Fact]
    public async Task What_cannot_be_bought_never_reaches_the_store()
    {
        (GiftRefusal Reason, GiftPurchaseRequest Request)[] refused =
        [
            (GiftRefusal.MessageTooLong, ToBuy() with { Message = new string('m', 10_000_000) }),
            (GiftRefusal.MessageTooLong, ToBuy() with { Message = new string('m', 2_001) }),
            (GiftRefusal.InvalidAmount, ToBuy() with { Value = Euros(0m) }),
            (GiftRefusal.InvalidAmount, ToBuy() with { Value = Euros(20.001m) }),
            (GiftRefusal.InvalidAmount, ToBuy() with { Value = default }),
            (GiftRefusal.InvalidReference, ToBuy() with { PaymentReference = "" }),
            (GiftRefusal.InvalidReference, ToBuy() with { PaymentReference = "a\nb" }),
            (GiftRefusal.InvalidRecipient, ToBuy() with { Recipient = new GiftRecipient.Email("nobody") }),
            (GiftRefusal.InvalidRecipient, ToBuy() with { Recipient = new GiftRecipient.Email(new string('a', 10_000_000) + "@x.org") }),
            (GiftRefusal.InvalidRecipient, ToBuy() with { Recipient = new GiftRecipient.Phone(" ") }),
            (GiftRefusal.InvalidRecipient, ToBuy() with { Recipient = new GiftRecipient.Account(Plaza, "") }),
            (GiftRefusal.InvalidRecipient, ToBuy() with { Recipient = new GiftRecipient.Handle(default, "@x") }),
            (GiftRefusal.InvalidRecipient, ToBuy() with { Recipient = new GiftRecipient.Known(default) }),
        ];

        foreach (var (reason, request) in refused)
            Assert.Equal(reason, Refused(await Gifts.BuyAsync(request)));
        Assert.Empty(await Gifts.BooksAsync(Summer));
        Assert.IsType<GiftResult.Done>(await Gifts.BuyAsync(ToBuy() with { Message = new string('m', 2_000) }));
        await Assert.ThrowsAsync<ArgumentException>(() => Gifts.BuyAsync(ToBuy() with { Sender = default }));
    }

    [Fact]
    public async Task A_sender_of_the_host_is_asked_once_and_never_for_what_is_claimed()
    {
        var bought = Done(await Gifts.BuyAsync(ToBuy()));
        post.Fails = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Gifts.SendAsync(new IdempotencyKey("send"), bought.Gift.Id));
        Assert.Equal(GiftState.Paid, (await Gifts.FindAsync(bought.Gift.Id))!.State);
        post.Fails = false;

        await Gifts.SendAsync(new IdempotencyKey("send"), bought.Gift.Id);
        await Gifts.SendAsync(new IdempotencyKey("send"), bought.Gift.Id);
        await Gifts.SendAsync(new IdempotencyKey("send again"), bought.Gift.Id);

        var delivery = Assert.Single(post.Sent);
        Assert.Equal((bought.Secret, "Enjoy!"), (delivery.ClaimToken, delivery.Gift.Message));
        Assert.Equal(GiftState.Sent, (await Gifts.FindAsync(bought.Gift.Id))!.State);
    }

    [Fact]
    public async Task Guessers_are_shut_out_of_tokens_and_codes_alike_and_replays_are_not()
    {
        var bought = Done(await Gifts.BuyAsync(ToBuy()));
        var other = Done(await Gifts.BuyAsync(ToBuy() with { Key = new IdempotencyKey("buy 2") }));
        var claimed = Done(await Gifts.ClaimAsync(ToClaim(bought.Secret)));
        for (var tries = 0; tries < 5; tries++)
        {
            Assert.Equal(GiftRefusal.NotValid, Refused(await Gifts.ClaimAsync(ToClaim("AAAAAAAAAAAAAAAAAAAAAA") with { Key = new IdempotencyKey("guess") })));
            Assert.Equal(new GiftBalance.Refused(GiftRefusal.NotValid), await Gifts.BalanceAsync(new GiftInquiry("0123-4567-89AB-CDEFP", bob)));
        }

        Assert.Equal(GiftRefusal.TooManyTries, Refused(await Gifts.ClaimAsync(ToClaim(other.Secret) with { Key = new IdempotencyKey("right") })));
        Assert.Equal(GiftRefusal.TooManyTries, Refused(await Gifts.SpendAsync(ToSpend(claimed.Secret))));
        Assert.Equal(new GiftBalance.Refused(GiftRefusal.TooManyTries), await Gifts.BalanceAsync(new GiftInquiry(claimed.Secret, bob)));
        Assert.True(Done(await Gifts.ClaimAsync(ToClaim(bought.Secret))).IsReplay);
        crm.Clock.Now += TimeSpan.FromHours(1);
        Assert.IsType<GiftLedgerOutcome.Written>(await Gifts.SpendAsync(ToSpend(claimed.Secret)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claim_is_evidence_where_gifts_are_personal(bool isPersonal)
    {
        var personal = Cards() with { Id = new CampaignId("personal"), IsPersonal = isPersonal };
        await crm.Desk.PublishAsync(personal, Approval);
        var row = await crm.KnowAsync("crm", "mail", new RecordValue(AttributeKind.Email, "friend@shop.example"));
        var account = await crm.KnowAsync("plaza", "friend");
        await crm.Unifier.UnifyAsync();
        GiftRecipient[] recipients = [new GiftRecipient.Email("friend@shop.example"), new GiftRecipient.Account(Plaza, "friend")];
        foreach (var (number, recipient) in recipients.Index())
        {
            var bought = Done(await Gifts.BuyAsync(ToBuy() with { Key = new IdempotencyKey($"buy {number}"), Campaign = personal.Id, Recipient = recipient }));
            Done(await Gifts.ClaimAsync(ToClaim(bought.Secret) with { Key = new IdempotencyKey($"claim {number}") }));
        }

        await crm.Desk.RunDueAsync();
        await crm.Unifier.UnifyAsync();

        Assert.Equal(isPersonal, await AreOneAsync(account, bob));
        Assert.Equal(isPersonal, await AreOneAsync(row, bob));
    }

    [Fact]
    public void A_campaign_that_could_not_sell_gifts_is_refused()
    {
        Campaign[] wrong =
        [
            Cards() with { Benefit = new Benefit.GiftValue(Euros(0m), Euros(50m)) },
            Cards() with { Benefit = new Benefit.GiftValue(Euros(60m), Euros(50m)) },
            Cards() with { Benefit = new Benefit.GiftValue(new Money(5m, Currency.Parse("USD")), Euros(50m)) },
            Cards() with { Benefit = new Benefit.GiftValue(Euros(5m), Euros(50m)) { Refunds = (GiftRefunds)7 } },
            Cards() with { Limits = [new BudgetLimit.OfCodes(1)] },
        ];

        Assert.All(wrong, campaign => Assert.Throws<ArgumentException>(() => { crm.Desk.PublishAsync(campaign, Approval).GetAwaiter().GetResult(); }));
    }

    [Fact]
    public void Secrets_and_words_stay_out_of_text_forms()
    {
        Assert.DoesNotContain("Enjoy", ToBuy().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("friend@", ToBuy().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ToClaim("secret").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ToSpend("secret").ToString(), StringComparison.Ordinal);
        var gift = new Gift(GiftId.New(Start), Summer, ada, Euros(5m)) { BoughtAt = Start, Message = "Enjoy", Recipient = new GiftRecipient.Email("friend@x.org") };
        Assert.DoesNotContain("Enjoy", new GiftDelivery(gift, "secret").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new GiftResult.Done(gift, "secret", false).ToString(), StringComparison.Ordinal);
    }

    private static Campaign Cards() => Campaign() with { Benefit = new Benefit.GiftValue(Euros(5m), Euros(100m)) };

    private static GiftResult.Done Done(GiftResult result) => Assert.IsType<GiftResult.Done>(result);

    private static GiftRefusal Refused(GiftResult result) => Assert.IsType<GiftResult.Refused>(result).Reason;

    private static GiftRefusal Refused(GiftLedgerOutcome outcome) => Assert.IsType<GiftLedgerOutcome.Refused>(outcome).Reason;

    private async Task<bool> AreOneAsync(SourceRecordId left, SourceRecordId right) =>
        await crm.Customers.FindAsync(new CustomerReference.ByRecord(left)) == await crm.Customers.FindAsync(new CustomerReference.ByRecord(right));

    private GiftPurchaseRequest ToBuy() =>
        new(new IdempotencyKey("buy"), Summer, ada, new GiftRecipient.Email("friend@shop.example"), Euros(20m), "payment-1") { Message = "Enjoy!" };

    private GiftClaimRequest ToClaim(string token) => new(new IdempotencyKey("claim"), token, bob);

    private GiftSpendRequest ToSpend(string code) => new(new IdempotencyKey("spend"), code, bob, Euros(7m), "order-1");

    private sealed class Postbox : IGiftSender
    {
        public List<GiftDelivery> Sent { get; } = [];

        public bool Fails { get; set; }

        public Task SendAsync(GiftDelivery delivery, CancellationToken cancellationToken)
        {
            if (Fails)
                throw new InvalidOperationException("No post today.");
            Sent.Add(delivery);
            return Task.CompletedTask;
        }
    }
}
