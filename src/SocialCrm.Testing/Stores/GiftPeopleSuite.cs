using System.Text;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What gifts make of people who are held out, and what erasing a sender, a recipient or a claimer leaves of a gift.</summary>
public abstract class GiftPeopleSuite : StoreSuite
{
    private const int People = 40;

    private static readonly CampaignId Cards = new("cards");
    private static readonly Holdout Half = Sample.Holdout("half", 0.5);

    private readonly Person zelda = new("zeldamarker");

    /// <summary>Takes the harness of the store under test.</summary>
    protected GiftPeopleSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A gift for somebody who is known and held out is refused before anything is paid, whether they are named by record or by account; that exposes them.</summary>
    [SkippableFact]
    public virtual async Task A_gift_for_somebody_held_out_is_refused()
    {
        var (treated, heldOut) = await PrepareAsync(Sample.Gifts("cards") with { Holdout = Half.Id });
        var account = new Account(Sample.Channel, "known account");
        await Records.PutAsync([Sample.AuthorRecord(account) with { Values = [Sample.Email($"{heldOut[1]}@x.org")] }], Token);
        await UnifyAsync();

        AssertRefused(GiftRefusal.HeldOut, await BuyAsync(Sample.BuyGift("cards", "1", Record(treated[0]), new GiftRecipient.Known(Record(heldOut[0])))));
        AssertRefused(GiftRefusal.HeldOut, await BuyAsync(Sample.BuyGift("cards", "2", Record(treated[0]), new GiftRecipient.Account(account.Channel, account.Key))));
        Assert.IsType<GiftOutcome.Done>(await BuyAsync(Sample.BuyGift("cards", "3", Record(heldOut[0]), new GiftRecipient.Known(Record(treated[0])))));
        Assert.IsType<GiftOutcome.Done>(await BuyAsync(Sample.BuyGift("cards", "4", Record(treated[0]), new GiftRecipient.Account(Sample.Channel, "nobody yet"))));

        Assert.Equal(2, (await GiftReader.ReadBooksAsync(Cards, Token)).Single().Gifts);
        Assert.Equal(new HoldoutCounts(1, 2, 0), await Exposures.CountAsync(Half.Id, Token));
    }

    /// <summary>A held-out claimer is refused and the gift stays as it was: the sender can have it back. Whoever is held out spends nothing of another's either; a claimer spends their own.</summary>
    [SkippableFact]
    public virtual async Task Held_out_people_claim_and_spend_nothing()
    {
        var (treated, heldOut) = await PrepareAsync(Sample.Gifts("cards") with { Holdout = Half.Id });
        var back = Done(await BuyAsync(Sample.BuyGift("cards", "1", Record(treated[0]))));
        await BuyAsync(Sample.BuyGift("cards", "2", Record(treated[0])));

        AssertRefused(GiftRefusal.HeldOut, await ClaimAsync(Sample.ClaimGift("1", Record(heldOut[0]), 1)));
        AssertRefused(GiftRefusal.HeldOut, await ClaimAsync(Sample.ClaimGift("2", Record(heldOut[1]), 1)));
        Assert.IsType<GiftOutcome.Done>(await ClaimAsync(Sample.ClaimGift("2", Record(treated[1]), 2)));
        var refunded = Assert.Single(await GiftLedger.RefundAsync([new GiftRefundAttempt(new IdempotencyKey("r"), back.Id, Sample.Noon)], Token));

        Assert.IsType<GiftLedgerOutcome.Written>(refunded);
        AssertRefused(GiftRefusal.HeldOut, await SpendAsync(Sample.SpendGift("2", "1", Record(heldOut[2]), 1m)));
        Assert.IsType<GiftLedgerOutcome.Written>(await SpendAsync(Sample.SpendGift("2", "2", Record(treated[2]), 1m)));

        // Merged with somebody of the other side the claimer gets nothing more, but keeps what is theirs.
        await MergeAsync(treated[1], heldOut[3]);
        Assert.IsType<GiftLedgerOutcome.Written>(await SpendAsync(Sample.SpendGift("2", "3", Record(treated[1]), 1m)));
        Assert.IsType<GiftLedgerOutcome.Written>(await SpendAsync(Sample.SpendGift("2", "4", Record(heldOut[3]), 1m)));
        await GiftBookkeeping.AssertBalancedAsync(Store, Cards, Token);
    }

    /// <summary>Erasing a sender leaves the gift good for its recipient, and the sums as they were.</summary>
    [SkippableFact]
    public virtual async Task Erasing_a_sender_leaves_the_gift_good()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        var buy = Named(Sample.BuyGift("cards", "1", zelda.Row.Id, new GiftRecipient.Known(Record(0))));
        var gift = Done(await BuyAsync(buy));
        await SentAsync(gift);

        await EraseAsync();

        await AssertForgottenAsync();
        AssertRefused(GiftRefusal.KeyReused, await BuyAsync(buy with { PaymentReference = "other" }));
        var claimed = Done(await ClaimAsync(Sample.ClaimGift("1", Record(0))));
        Assert.Equal((new GiftRecipient.Known(Record(0)), "", "", Sample.Euro(20m)), (claimed.Recipient, claimed.Message, claimed.PaymentReference, claimed.Balance));
        Assert.NotEqual(zelda.Row.Id, claimed.Sender);
        await GiftBookkeeping.AssertBalancedAsync(Store, Cards, Token);
    }

    /// <summary>Erasing a recipient, named by record, account or address, takes address and message out; the sender can still have the money back.</summary>
    [SkippableFact]
    public virtual async Task Erasing_a_recipient_leaves_what_was_paid()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        GiftRecipient[] ways =
        [
            new GiftRecipient.Known(zelda.Row.Id), new GiftRecipient.Account(zelda.Account.Channel, zelda.Account.Key),
            new GiftRecipient.Handle(zelda.Account.Channel, zelda.Account.Handle!), new GiftRecipient.Email(zelda.Email.ToUpperInvariant()),
        ];
        var gifts = new List<Gift>();
        for (var way = 0; way < ways.Length; way++)
            gifts.Add(Done(await BuyAsync(Sample.BuyGift("cards", $"{way}", Record(0), ways[way]) with { Message = "Dear zeldamarker" })));

        await EraseAsync();

        await AssertForgottenAsync();
        Assert.Empty(await Harness.FindAsync(Encoding.UTF8.GetBytes(zelda.Email.ToUpperInvariant()), Token));
        foreach (var gift in gifts)
        {
            var found = await GiftReader.FindAsync(gift.Id, Token);
            Assert.Equal((null, "", Record(0), Sample.Euro(20m)), (found!.Recipient, found.Message, found.Sender, found.Balance));
            Assert.IsType<GiftLedgerOutcome.Written>(Assert.Single(await GiftLedger.RefundAsync([new GiftRefundAttempt(new IdempotencyKey("r" + gift.Id.Value), gift.Id, Sample.Noon)], Token)));
        }

        Assert.Equal(Sample.Euro(0m), (await GiftBookkeeping.AssertBalancedAsync(Store, Cards, Token)).Owed);
    }

    /// <summary>Erasing a claimer leaves the code good for whoever holds it, the entries without the person, and keys that still tell a retry.</summary>
    [SkippableFact]
    public virtual async Task Erasing_a_claimer_leaves_the_code_good()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        await BuyAsync(Sample.BuyGift("cards", "1", Record(0), new GiftRecipient.Phone("zeldamarker phone")));
        var claim = Sample.ClaimGift("1", zelda.Row.Id) with { Key = new IdempotencyKey("zeldamarker claims") };
        await ClaimAsync(claim);
        var spend = Sample.SpendGift("1", "zeldamarker", zelda.Row.Id, 5m);
        await SpendAsync(spend);

        await EraseAsync();

        await AssertForgottenAsync();
        AssertRefused(GiftRefusal.KeyReused, await SpendAsync(spend with { Spender = Record(0) }));
        AssertRefused(GiftRefusal.UnknownSpender, await SpendAsync(spend with { Key = new IdempotencyKey("new") }));
        AssertRefused(GiftRefusal.NotValid, await ClaimAsync(claim with { Key = new IdempotencyKey("another"), Claimer = Record(0) }));
        Assert.Equal(Sample.Euro(0m), Assert.IsType<GiftLedgerOutcome.Written>(await SpendAsync(Sample.SpendGift("1", "rest", Record(1), 15m))).Balance);
        Assert.Equal(Sample.Euro(20m), (await GiftBookkeeping.AssertBalancedAsync(Store, Cards, Token)).Spent);
    }

    /// <summary>Any recipient and any message come back as they were given.</summary>
    [SkippableFact]
    public virtual async Task Recipients_and_messages_come_back_as_they_were()
    {
        await PrepareAsync(Sample.Gifts("cards"));
        (GiftRecipient To, string Words)[] gifts =
        [
            (new GiftRecipient.Known(Record(1)), ""),
            (new GiftRecipient.Account(Sample.Channel, "key 🍦"), new string('ß', 2_000)),
            (new GiftRecipient.Handle(Sample.Channel, "@夏"), "For you,\r\n\tخاص بك\u0301 👩‍👩‍👧‍👦\u202E!"),
            (new GiftRecipient.Email("Friend@X.org"), "'; DROP TABLE gifts; --"),
            (new GiftRecipient.Phone("+49 30 1"), "\uD800 and \0"),
        ];

        for (var number = 0; number < gifts.Length; number++)
            Done(await BuyAsync(Sample.BuyGift("cards", $"{number}", Record(0), gifts[number].To) with { Message = gifts[number].Words }));
        await CloseAsync();

        for (var number = 0; number < gifts.Length; number++)
        {
            var found = await GiftReader.FindAsync(Sample.Code($"token of {number}"), Token);
            Assert.Equal((gifts[number].To, number == 4 ? "\uFFFD and \uFFFD" : gifts[number].Words), (found!.Recipient, found.Message));
        }
    }

    private static GiftPurchaseAttempt Named(GiftPurchaseAttempt attempt) => attempt with
    {
        Key = new IdempotencyKey("zeldamarker buys"),
        Message = "From zeldamarker",
        PaymentReference = "payment of zeldamarker",
    };

    private static SourceRecordId Record(int number) => Sample.RowId($"person {number}");

    private Task EraseAsync() => EraseAsync(zelda.Row.Id);

    private async Task EraseAsync(SourceRecordId record) =>
        await PersonalData.EraseAsync(new CustomerReference.ById(await CustomerOfAsync(record)), Sample.Noon, Token);

    private async Task AssertForgottenAsync()
    {
        foreach (var marker in zelda.Markers)
            Assert.Empty(await Harness.FindAsync(marker, Token));
    }

    private async Task<GiftOutcome> BuyAsync(GiftPurchaseAttempt attempt) => Assert.Single(await Gifts.BuyAsync([attempt], Token));

    private async Task SentAsync(Gift gift) =>
        Done(Assert.Single(await Gifts.SentAsync([new GiftSentAttempt(new IdempotencyKey("zeldamarker sent"), gift.Id, Sample.Noon)], Token)));

    private async Task<GiftOutcome> ClaimAsync(GiftClaimAttempt attempt) => Assert.Single(await Gifts.ClaimAsync([attempt], Token));

    private async Task<GiftLedgerOutcome> SpendAsync(GiftSpendAttempt attempt) => Assert.Single(await GiftLedger.SpendAsync([attempt], Token));

    private static Gift Done(GiftOutcome outcome) => Assert.IsType<GiftOutcome.Done>(outcome).Gift;

    private static void AssertRefused(GiftRefusal reason, GiftOutcome outcome) => Assert.Equal(reason, Assert.IsType<GiftOutcome.Refused>(outcome).Reason);

    private static void AssertRefused(GiftRefusal reason, GiftLedgerOutcome outcome) => Assert.Equal(reason, Assert.IsType<GiftLedgerOutcome.Refused>(outcome).Reason);

    private async Task MergeAsync(int left, int right)
    {
        await Records.PutAsync([Sample.Row($"bridge {left} {right}", $"{left}@x.org", $"{right}@x.org")], Token);
        await UnifyAsync();
        Assert.Equal(await CustomerOfAsync(Record(left)), await CustomerOfAsync(Record(right)));
    }

    /// <summary>Stores people and the campaign; answers who of the people is treated and who is held out.</summary>
    private async Task<(List<int> Treated, List<int> HeldOut)> PrepareAsync(Campaign campaign)
    {
        await Holdouts.DefineAsync(Half, Sample.Noon, Token);
        await Records.PutAsync([.. Enumerable.Range(0, People).Select(number => Sample.Row($"person {number}", $"{number}@x.org")), zelda.Row, zelda.AuthorRecord], Token);
        await UnifyAsync();
        await Campaigns.PublishAsync(campaign, Sample.Approval, Sample.Noon, Token);
        var lots = new HoldoutLots(Half);
        var (treated, heldOut) = (new List<int>(), new List<int>());
        for (var number = 0; number < People; number++)
            (lots.ArmOf(await CustomerOfAsync(Record(number))) == HoldoutArm.HeldOut ? heldOut : treated).Add(number);
        return (treated, heldOut);
    }
}
