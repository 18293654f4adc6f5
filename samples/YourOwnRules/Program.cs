using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Customers;
using YourOwnRules;

await using var services = new ServiceCollection()
    .AddSocialCrm(crm => crm
        .AddBlockingRule<PlateRule>()
        .UseSurvivorship<OldestValue>()
        .AddEligibilityRule<ReachableByMail>()
        .AddAttributionModel<LatestDay>()
        .UseSqlite("Data Source=crm.db"))
    .BuildServiceProvider();

var unifier = services.GetRequiredService<CustomerUnifier>();
await unifier.PutAsync([Parked("garage", "1", "B-XY 123"), Parked("drive-in", "77", "b xy 123")]);
var summary = await unifier.UnifyAsync();
Console.WriteLine($"{summary.Records} records became {summary.Created} customer, linked by {string.Join(", ", summary.Reasons.Keys)}");

static SourceRecord Parked(string source, string key, string plate) => new()
{
    Source = new SourceId(source),
    Key = key,
    Values = [new RecordValue(AttributeKind.Id, plate, "number-plate")],
    ObservedAt = DateTimeOffset.UtcNow,
};
