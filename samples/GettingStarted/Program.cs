using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;

// docs/getting-started.md walks through this file.
var posts = Path.Combine(AppContext.BaseDirectory, "posts.csv");
await using var services = new ServiceCollection()
    .AddSocialCrm(crm => crm
        .AddFileImport("posts", files =>
        {
            files.Path = posts;
            files.Map = ColumnMap.Parse("post_id=id,user=author,name=author-name,posted=time,words=text,'photos'=channel");
        })
        .UseSqlite("Data Source=crm.db"))
    .BuildServiceProvider();

var inbox = services.GetRequiredService<Inbox>();
var received = await inbox.ReceiveAsync(new ConnectionId("file:posts"));
Console.WriteLine($"{received.Read} rows: {received.Stored} stored, {received.Duplicates} duplicates, {received.Rejected} rejected");
await foreach (var row in inbox.ReadRejectedAsync(new ConnectionId("file:posts")))
    Console.WriteLine($"  line {row.Position}: {row.Reason}");

var unifier = services.GetRequiredService<CustomerUnifier>();
await unifier.PutAsync([
    new SourceRecord
    {
        Source = new SourceId("crm"),
        Key = "4711",
        Values =
        [
            new RecordValue(AttributeKind.FullName, "Ada Byron"),
            new RecordValue(AttributeKind.Email, "ada@example.org"),
            new RecordValue(AttributeKind.Handle, "ada.byron", "photos"),
        ],
        ObservedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
    },
]);
var summary = await unifier.UnifyAsync();
Console.WriteLine($"{summary.Created} customers, linked by {string.Join(", ", summary.Reasons.Keys)}");

var directory = services.GetRequiredService<CustomerDirectory>();
var ada = SourceRecordId.From(new SourceId("crm"), "4711");
if (await directory.FindAsync(new CustomerReference.ByRecord(ada)) is not { } customer)
{
    Console.WriteLine("Ada was erased by an earlier run, and stays erased.");
    return;
}

var desk = services.GetRequiredService<OfferDesk>();
var now = DateTimeOffset.UtcNow;
await desk.PublishAsync(new Campaign
{
    Id = new CampaignId("thank-you"),
    Title = "A free scoop for those who wrote about us",
    Window = new CampaignWindow(now.AddDays(-1), now.AddDays(30), "Europe/Berlin"),
    Budget = new Money(500, Currency.Euro),
    Benefit = new Benefit.FreeItem("scoop", new Money(2.50m, Currency.Euro)),
}, new CampaignApproval(author: new StaffId("marketing"), approver: new StaffId("finance")));
if (await desk.IssueAsync(new IssueRequest(new IdempotencyKey("thank-you:ada"), new CampaignId("thank-you"), ada)) is IssueResult.Issued issued)
{
    var redeemed = await desk.RedeemAsync(new RedeemRequest(new IdempotencyKey("order:1001"), issued.Code, ada, new Money(20, Currency.Euro), "1001"));
    Console.WriteLine(redeemed is LedgerOutcome.Written written ? $"redeemed for {written.Entry.Value}" : $"refused: {redeemed}");
}

var facts = services.GetRequiredService<FactLog>();
await facts.AppendAsync([new Conversion(ada, "shop", "1001", new DateTimeOffset(2026, 1, 7, 12, 0, 0, TimeSpan.Zero), new Money(20, Currency.Euro))]);
var report = await services.GetRequiredService<AttributionReport>().BuildAsync(new AttributionQuery(Models: ["last"]));
foreach (var line in report.ByChannel("last"))
    Console.WriteLine($"{line.Channel} earned {line.Revenue}");

var receipt = await services.GetRequiredService<PersonalData>().EraseAsync(customer);
Console.WriteLine($"erased {receipt?.Records} records of Ada from {receipt?.Tables.Count} tables");
