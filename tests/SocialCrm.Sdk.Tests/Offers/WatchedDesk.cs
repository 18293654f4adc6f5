using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>An offer desk on SQLite that is watched, and the few values that most of its tests need.</summary>
internal sealed class WatchedDesk : IAsyncDisposable
{
    public static readonly CampaignId Summer = DeskOnSqlite.Summer;
    public static readonly SourceRecordId Fan = SourceRecordId.From(new SourceId("bluesky"), "did:plc:fan");
    public static readonly SourceRecordId Buyer = SourceRecordId.From(new SourceId("crm"), "42");

    private readonly DeskOnSqlite crm;
    private bool isAnybodyKnown;

    public WatchedDesk(Action<SocialCrmBuilder>? compose = null) => crm = new DeskOnSqlite(with =>
    {
        compose?.Invoke(with);
        Store.Watch(with.Services);
    });

    public StoreWatch Store { get; } = new();

    public OfferDesk Desk => crm.Desk;

    public IServiceProvider Services => crm.Services;

    public static Campaign Campaign() => DeskOnSqlite.Campaign();

    public static Money Euros(decimal amount) => DeskOnSqlite.Euros(amount);

    public static IssueRequest ToIssue(string key = "issue-1", SourceRecordId? recipient = null) => DeskOnSqlite.ToIssue(key, recipient ?? Fan);

    public static RedeemRequest ToRedeem(string code, string key = "order-1", SourceRecordId? redeemer = null) =>
        DeskOnSqlite.ToRedeem(code, key, redeemer ?? Fan);

    /// <summary>Another host on the same file, as another process would be.</summary>
    public OfferDesk OtherDesk() => crm.OtherDesk();

    /// <summary>Publishes a campaign, and lets the fan and the buyer be two people unless a test has said who they are.</summary>
    public async Task PublishAsync(Campaign campaign)
    {
        if (!isAnybodyKnown)
        {
            await crm.KnowAsync("bluesky", "did:plc:fan");
            await crm.KnowAsync("crm", "42");
            await crm.Unifier.UnifyAsync();
            isAnybodyKnown = true;
        }

        await Desk.PublishAsync(campaign, DeskOnSqlite.Approval);
    }

    public async Task<string> CodeAsync(string key = "issue-1", SourceRecordId? recipient = null)
    {
        await PublishAsync(Campaign());
        return await crm.CodeAsync(key, recipient ?? Fan);
    }

    /// <summary>Lets the records be known, all of one person.</summary>
    public async Task KnowAsync(params SourceRecord[] records)
    {
        var one = new RecordValue(AttributeKind.Email, "fan@shop.example");
        isAnybodyKnown = true;
        await crm.Unifier.PutAsync([.. records.Select(record => record with { Values = [.. record.Values, one] })]);
        await crm.Unifier.UnifyAsync();
    }

    public async ValueTask DisposeAsync() => await crm.CloseAsync();
}
