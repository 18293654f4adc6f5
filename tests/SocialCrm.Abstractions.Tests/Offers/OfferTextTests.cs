using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Abstractions.Tests.Offers;

public sealed class OfferTextTests
{
    private const string Code = "7K2M-9QXA-B3CD-EFGHJ";

    private static readonly SourceRecordId Buyer = SourceRecordId.From(new SourceId("crm"), "42");

    [Fact]
    public void Every_reason_has_a_sentence_fit_to_show()
    {
        foreach (var reason in Enum.GetValues<OfferRefusal>())
        {
            AssertSentence(new IssueOutcome.Refused(reason).Explanation);
            AssertSentence(new LedgerOutcome.Refused(reason).Explanation);
        }
    }

    [Theory]
    [InlineData(OfferRefusal.AlreadyRedeemed)]
    [InlineData(OfferRefusal.NotStarted)]
    [InlineData(OfferRefusal.Ended)]
    [InlineData(OfferRefusal.WrongCurrency)]
    [InlineData(OfferRefusal.UnknownCampaign)]
    [InlineData(OfferRefusal.UnknownRecipient)]
    public void A_guesser_cannot_tell_a_code_that_exists_from_one_that_does_not(OfferRefusal reason)
    {
        Assert.Equal(new LedgerOutcome.Refused(OfferRefusal.NotValid).Explanation, new LedgerOutcome.Refused(reason).Explanation);
    }

    [Fact]
    public void A_code_never_shows_in_the_text_of_a_request_or_a_result()
    {
        var key = new IdempotencyKey("order-1");
        var grant = new Grant(GrantId.New(DateTimeOffset.UnixEpoch), new CampaignId("summer"), Buyer, new Money(5m, Currency.Euro), DateTimeOffset.UnixEpoch) { ExpiresAt = DateTimeOffset.MaxValue };

        var request = new RedeemRequest(key, Code, Buyer, new Money(20m, Currency.Euro), "order-1").ToString();
        var result = new IssueResult.Issued(grant, Code, IsReplay: false).ToString();

        Assert.DoesNotContain(Code, request, StringComparison.Ordinal);
        Assert.Contains("order-1", request, StringComparison.Ordinal);
        Assert.DoesNotContain(Code, result, StringComparison.Ordinal);
        Assert.Contains("summer", result, StringComparison.Ordinal);
    }

    private static void AssertSentence(string text)
    {
        Assert.True(char.IsUpper(text[0]), text);
        Assert.EndsWith(".", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 10, 100);
    }
}
