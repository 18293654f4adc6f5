using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Offers;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>An offer desk over a <see cref="FakeOfferStore"/>, and the few values that most of its tests need.</summary>
internal sealed class DeskOnFake : IDisposable
{
    public static readonly CampaignId Summer = new("summer-scoop");
    public static readonly SourceRecordId Fan = SourceRecordId.From(new SourceId("bluesky"), "did:plc:fan");
    public static readonly SourceRecordId Buyer = SourceRecordId.From(new SourceId("crm"), "42");

    private readonly ServiceProvider services;

    public DeskOnFake(Action<SocialCrmBuilder>? compose = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<ICampaignStore>(Store);
        collection.AddSingleton<IGrantStore>(Store);
        collection.AddSingleton<IRedemptionStore>(Store);
        collection.AddSingleton<ISecretStore>(Store);
        collection.AddSingleton<ICustomerStore>(Store);
        collection.AddSingleton<ICustomerReader>(Store);
        collection.AddSingleton<ISourceRecordStore>(Store);
        services = collection.AddSocialCrm(compose ?? (_ => { })).BuildServiceProvider();
    }

    public FakeOfferStore Store { get; } = new();

    public OfferDesk Desk => services.GetRequiredService<OfferDesk>();

    public IServiceProvider Services => services;

    public void Dispose() => services.Dispose();

    public static Campaign Campaign() => new()
    {
        Id = Summer,
        Title = "A scoop on us",
        Window = new CampaignWindow(new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero)),
        Budget = Euros(100m),
        Benefit = new Benefit.AmountOff(Euros(5m)),
    };

    public static Money Euros(decimal amount) => new(amount, Currency.Euro);

    public static IssueRequest ToIssue(string key = "issue-1", SourceRecordId? recipient = null) =>
        new(new IdempotencyKey(key), Summer, recipient ?? Fan);

    public static RedeemRequest ToRedeem(string code, string key = "order-1", SourceRecordId? redeemer = null) =>
        new(new IdempotencyKey(key), code, redeemer ?? Fan, Euros(20m), key);

    public async Task<string> CodeAsync(string key = "issue-1", SourceRecordId? recipient = null)
    {
        await Desk.PublishAsync(Campaign());
        return Assert.IsType<IssueResult.Issued>(await Desk.IssueAsync(ToIssue(key, recipient))).Code;
    }
}
