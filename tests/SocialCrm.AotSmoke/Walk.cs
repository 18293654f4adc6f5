using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.AotSmoke;

/// <summary>Goes once through the library, from what a person said to what it earned and to forgetting them, and compares each figure.</summary>
internal sealed class Walk(IServiceProvider services)
{
    private static readonly CampaignId Scoop = new("scoop");
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly SourceRecordId Fan = SourceRecordId.From(new SourceId("bluesky"), "did:plc:ada");
    private readonly List<Finding> findings = [];

    public static SourceRecordId Buyer { get; } = SourceRecordId.From(new SourceId("orders"), "1001");

    /// <summary>Writes a file of posts, and says how it is to be read.</summary>
    public static Action<FileImportOptions> Describe(string path)
    {
        File.WriteAllText(path, "post,user,at,words\n1,ada,2026-01-05T09:30:00Z,Pistachio!\n2,grace,yesterday,Lemon!\n");
        return files =>
        {
            files.Path = path;
            files.Map = ColumnMap.Parse("post=id,user=author,at=time,words=text,'photos'=channel");
        };
    }

    /// <summary>Goes and tells; answers how many figures were wrong.</summary>
    public async Task<int> GoAsync(TextWriter output)
    {
        await HearAsync();
        await RecogniseAsync();
        await OfferAsync();
        await AttributeAsync();
        await ForgetAsync();
        foreach (var finding in findings)
            await output.WriteLineAsync(finding.ToString());
        return findings.Count(finding => finding.IsWrong);
    }

    private async Task HearAsync()
    {
        var inbox = services.GetRequiredService<Inbox>();
        Interaction[] said = [Said("at://1", "I would walk a mile for the pistachio"), Said("at://2", "And another one for the lemon")];

        var first = await inbox.AppendAsync(said);
        var again = await inbox.AppendAsync(said);

        Expect("interactions stored", 2, first.Stored);
        Expect("repeats dropped", 2, again.Duplicates);
        Expect("interactions read back", 2, await inbox.ReadAsync().CountAsync());

        var imported = await inbox.ReceiveAsync(new ConnectionId("file:posts"));
        Expect("rows imported", 1, imported.Stored);
        Expect("rows rejected", 1, imported.Rejected);
    }

    private async Task RecogniseAsync()
    {
        var unifier = services.GetRequiredService<CustomerUnifier>();

        Expect("records put", 2, await unifier.PutAsync([Person("crm", "4711", "ada@example.org"), Person("orders", "1001", "Ada@Example.org")]));
        var summary = await unifier.UnifyAsync();

        Expect("customers", 3, summary.Created);
        Expect("linked by e-mail", 1, summary.Reasons["email"]);
    }

    private async Task OfferAsync()
    {
        var desk = services.GetRequiredService<OfferDesk>();
        var campaign = new Campaign
        {
            Id = Scoop,
            Title = "A scoop for those who told their friends",
            Window = new CampaignWindow(Now.AddDays(-1), Now.AddDays(1), "Europe/Berlin"),
            Budget = Euro(8),
            Benefit = new Benefit.AmountOff(Euro(5)),
            IsPersonal = true,
        };

        Expect("campaign", PublishOutcome.Published, await desk.PublishAsync(campaign, new CampaignApproval(new StaffId("ann"), new StaffId("bob"))));
        var issued = (IssueResult.Issued)await desk.IssueAsync(new IssueRequest(new("issue-1"), Scoop, Fan));
        var second = (IssueResult.Refused)await desk.IssueAsync(new IssueRequest(new("issue-2"), Scoop, Buyer));
        var redeemed = (LedgerOutcome.Written)await desk.RedeemAsync(new RedeemRequest(new("redeem-1"), issued.Code, Buyer, Euro(20), "1001"));
        var replayed = (LedgerOutcome.Written)await desk.RedeemAsync(new RedeemRequest(new("redeem-1"), issued.Code, Buyer, Euro(20), "1001"));
        await desk.ReverseAsync(new ReverseRequest(new("reverse-1"), redeemed.Entry.Id, Euro(2)));

        Expect("refused beyond the budget", OfferRefusal.BudgetExhausted, second.Reason);
        Expect("given", Euro(5), redeemed.Entry.Value);
        Expect("replayed", true, replayed.IsReplay);
        Expect("granted after the reversal", Euro(3), (await desk.StatusAsync(Scoop))!.Granted);
        await desk.RunDueAsync();
        Expect("merged by the redeemed code", 1, (await services.GetRequiredService<CustomerUnifier>().UnifyAsync()).Merged);
    }

    private async Task AttributeAsync()
    {
        var facts = services.GetRequiredService<FactLog>();
        await facts.AppendAsync([new Conversion(Buyer, "orders", "1001", Now, Euro(20))]);
        await facts.PutAsync([new ChannelCost("agency", "invoice-1", new ChannelId("bluesky"), null, Now.AddDays(-1), Now.AddDays(1), Euro(4))]);

        var report = await services.GetRequiredService<AttributionReport>().BuildAsync(new AttributionQuery(Models: ["linear"]));

        var line = report.ByChannel("linear").Single(line => line.Channel == new ChannelId("bluesky"));
        Expect("earned on bluesky", Euro(20), line.Revenue);
        Expect("return on it", 4.0, Math.Round(line.Roi!.Value, 6));
    }

    private async Task ForgetAsync()
    {
        var directory = services.GetRequiredService<CustomerDirectory>();
        var customer = await directory.FindAsync(new CustomerReference.ByRecord(Buyer));

        var receipt = await services.GetRequiredService<PersonalData>().EraseAsync(customer!.Value);

        Expect("records erased", 3, receipt!.Records);
        Expect("customers left", 1, await directory.ReadAsync().CountAsync());
        Expect("interactions left", 1, await services.GetRequiredService<Inbox>().ReadAsync().CountAsync());
    }

    private void Expect<T>(string what, T expected, T actual) =>
        findings.Add(new Finding(what, Convert.ToString(expected, CultureInfo.InvariantCulture)!, Convert.ToString(actual, CultureInfo.InvariantCulture)!));

    private static Money Euro(decimal amount) => new(amount, Currency.Euro);

    private static Interaction Said(string id, string text) => new()
    {
        Connection = new ConnectionId("bluesky:demo"),
        ExternalId = id,
        Author = new Account(new ChannelId("bluesky"), "did:plc:ada", "ada.example", "Ada"),
        Kind = InteractionKind.Mention,
        OccurredAt = Now.AddHours(-2),
        Text = text,
    };

    private static SourceRecord Person(string source, string key, string email) => new()
    {
        Source = new SourceId(source),
        Key = key,
        Values = [new RecordValue(AttributeKind.FullName, "Ada Byron"), new RecordValue(AttributeKind.Email, email)],
        ObservedAt = Now,
    };
}
