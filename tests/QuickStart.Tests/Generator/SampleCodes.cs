using Microsoft.Extensions.DependencyInjection;
using QuickStart.Run;
using QuickStart.Sample;
using QuickStart.Steps;
using SocialCrm;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace QuickStart.Tests.Generator;

/// <summary>Asks the library itself which codes the sample's gift gives, in a store that is thrown away.</summary>
internal static class SampleCodes
{
    public static async Task<IReadOnlyDictionary<PersonAccount, string>> IssueAsync(IReadOnlyList<PersonAccount> accounts)
    {
        using var folder = new TemporaryFolder();
        var clock = new ReplayClock();
        clock.Set(SampleSeason.SentAt);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        services.AddSocialCrm(crm => crm
            .UseSqlite($"Data Source={folder.File("codes.db")}")
            .ConfigureOffers(offers => offers.CodeKey = SampleSeason.CodeKey));
        await using var provider = services.BuildServiceProvider();

        var records = accounts.Select(account => new SourceRecord { Source = new SourceId(account.Channel), Key = account.Key, ObservedAt = SampleSeason.SentAt }).ToList();
        var unifier = provider.GetRequiredService<CustomerUnifier>();
        await unifier.PutAsync(records);
        await unifier.UnifyAsync();
        var desk = provider.GetRequiredService<OfferDesk>();
        await desk.PublishAsync(SampleSeason.Gift, new CampaignApproval(new StaffId("generator"), new StaffId("test")));
        var results = await desk.IssueAsync(
            [.. records.Select(record => GiftCampaign.SampleRequest(new Regular(record.Id, new ChannelId(record.Source.Value), 0, SampleSeason.SentAt)))]);
        return accounts.Zip(results).ToDictionary(pair => pair.First, pair => Assert.IsType<IssueResult.Issued>(pair.Second).Code);
    }
}
