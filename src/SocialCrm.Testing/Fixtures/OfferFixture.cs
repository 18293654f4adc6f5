using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Offers;

namespace SocialCrm.Testing;

/// <summary>What the kept databases hold of a campaign with everything that a campaign can have.</summary>
internal static class OfferFixture
{
    public static CampaignId Id { get; } = new("everything");

    /// <summary>The hash of the code that is held.</summary>
    public static ReadOnlyMemory<byte> Held { get; } = Sample.Code("held in the fixture");

    /// <summary>Of the two codes that are printed, the one that nobody used.</summary>
    public static ReadOnlyMemory<byte> Printed { get; } = Sample.Code("printed in the fixture");

    private static Campaign Terms { get; } = Sample.Campaign(Id.Value, 50m) with
    {
        CodeLifetime = TimeSpan.FromDays(20),
        Limits = [new BudgetLimit.OfMoney(Sample.Euro(40m)) { Period = BudgetPeriod.Day }, new BudgetLimit.OfCodes(9) { IsPerPerson = true, Period = BudgetPeriod.Month }],
    };

    public static async Task WriteAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        await WriteCampaignAsync(store, cancellationToken);
        var campaigns = store.GetRequiredService<ICampaignStore>();
        await campaigns.PublishAsync(Sample.Gifts("presents"), Sample.Approval, Sample.Noon, cancellationToken);
        await store.GetRequiredService<IGiftStore>().BuyAsync([Sample.BuyGift("presents", "fixture", Sample.RowId("stranger"))], cancellationToken);
        await campaigns.PublishAsync(Sample.Referrals("bring"), Sample.Approval, Sample.Noon, cancellationToken);
        var referrals = store.GetRequiredService<IReferralStore>();
        await referrals.LinkAsync([Sample.Link("bring", Sample.RowId("stranger"))], cancellationToken);
        await referrals.ClickAsync([Sample.Follow("bring", Sample.RowId("stranger"), StoreFixture.Guests[0].Id)], cancellationToken);
    }

    private static async Task WriteCampaignAsync(IServiceProvider store, CancellationToken cancellationToken)
    {
        await store.GetRequiredService<ICampaignStore>().PublishAsync(Terms, Sample.Approval, Sample.Noon, cancellationToken);
        var review = store.GetRequiredService<ICampaignReviewStore>();
        var second = await review.DraftAsync(Terms with { Title = "More of everything" }, Sample.Approval.Author, Sample.Noon, cancellationToken);
        await review.MoveAsync(new CampaignMove(Id, second.Number, CampaignStep.Submit, Sample.Approval.Author, Sample.Noon) { Note = "Please look" }, cancellationToken);
        await store.GetRequiredService<IBudgetStore>().AmendAsync(
            new BudgetAmendment(new IdempotencyKey("raise everything"), Id, Sample.Euro(60m), Sample.Approval, Sample.Noon), cancellationToken);
        await store.GetRequiredService<ICodeStore>().PrintAsync(new PrintedCodes(Id, Printed), cancellationToken);
        await store.GetRequiredService<IGrantStore>().IssueAsync([Sample.Issue(Id.Value, "hold everything", Sample.RowId("stranger")) with { CodeHash = Held }], cancellationToken);
        await store.GetRequiredService<IHoldStore>().HoldAsync(
            [new HoldAttempt(Sample.Redeem("", "held", Sample.RowId("stranger")) with { CodeHash = Held }, Sample.Noon.AddHours(1))], cancellationToken);
    }
}
