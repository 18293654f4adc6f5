using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Storage;

namespace SocialCrm.Sdk.Tests.Channels.Contacts;

public sealed class ContactReportsTests : IAsyncDisposable
{
    private static readonly ConnectionId Calls = new("call-centre:lyon");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("contacts-");
    private readonly List<ServiceProvider> hosts = [];

    [Fact]
    public async Task A_contact_arrives_as_any_interaction_does()
    {
        var host = await HostAsync();

        var outcome = await host.GetRequiredService<ContactReports>().ReportAsync(Calls, Call("call-4711") with { Text = "Où est mon colis ?", Language = "fr", PersonName = "Ada L." });

        Assert.Equal(new IntakeOutcome(1, 0, 0, IsStale: false), outcome);
        var stored = Assert.Single(await StoredAsync(host));
        Assert.Equal((Calls, "call-4711", InteractionKind.DirectMessage), (stored.Connection, stored.ExternalId, stored.Kind));
        Assert.Equal(new Account(ChannelId.CallCentre, "+33 1 23", DisplayName: "Ada L."), stored.Author);
        Assert.Equal((Said.Noon, "Où est mon colis ?", "fr", InteractionTrust.Fetched), (stored.OccurredAt, stored.Text, stored.Language, stored.Trust));
    }

    [Fact]
    public async Task A_call_is_reported_as_the_documentation_says()
    {
        var host = await HostAsync();
        var reports = host.GetRequiredService<ContactReports>();
        var answeredAt = Said.Noon;

        var outcome = await reports.ReportAsync(new ConnectionId("call-centre:lyon"), new Contact
        {
            Id = "call-4711",
            Person = "+33 1 23 45",
            At = answeredAt,
            Text = "Asked where the parcel is.",
            Language = "fr",
        });

        Assert.Equal(1, outcome.Stored);
    }

    [Fact]
    public async Task The_same_contact_again_changes_nothing_also_from_another_host()
    {
        var first = await HostAsync();
        await first.GetRequiredService<ContactReports>().ReportAsync(Calls, Call("call-4711"));
        var second = await HostAsync();

        var outcome = await second.GetRequiredService<ContactReports>().ReportAsync(Calls, Call("call-4711") with { Text = "told otherwise" });

        Assert.Equal((0, 1), (outcome.Stored, outcome.Duplicates));
        Assert.Null(Assert.Single(await StoredAsync(second)).Text);
    }

    [Fact]
    public async Task A_correction_is_another_version_and_one_touchpoint()
    {
        var host = await HostAsync();
        var reports = host.GetRequiredService<ContactReports>();
        await reports.ReportAsync(Calls, Call("call-4711") with { Text = "refund" });

        await reports.ReportAsync(Calls, [Call("call-4711") with { Version = "2", Text = "exchange" }, Call("call-4711") with { Version = "3", Kind = InteractionKind.Delete, Text = "exchange" }]);

        var stored = await StoredAsync(host);
        Assert.Equal(["refund", "exchange", null], stored.Select(contact => contact.Text));
    }

    [Fact]
    public async Task What_an_erased_person_does_is_not_stored()
    {
        var host = await HostAsync();
        var reports = host.GetRequiredService<ContactReports>();
        await reports.ReportAsync(Calls, Call("call-4711"));
        await host.GetRequiredService<PersonalData>().EraseAsync(SourceRecordId.From(new SourceId("call-centre"), "+33 1 23"));

        var outcome = await reports.ReportAsync(Calls, Call("call-4712"));

        Assert.Equal((0, 1), (outcome.Stored, outcome.Suppressed));
    }

    [Fact]
    public async Task Handlers_are_told()
    {
        var heard = new Heard();
        var host = await HostAsync(crm => crm.AddInteractionHandler(_ => heard));
        using var stop = new CancellationTokenSource();
        var working = host.GetRequiredService<ChannelWorkers>().RunAsync(stop.Token);

        await host.GetRequiredService<ContactReports>().ReportAsync(Calls, Call("call-4711"));

        Assert.Equal("call-4711", (await heard.First.Task.WaitAsync(TimeSpan.FromSeconds(30))).ExternalId);
        await stop.CancelAsync();
        await Record.ExceptionAsync(() => working);
    }

    [Fact]
    public async Task What_breaks_a_limit_is_refused_and_nothing_of_the_call_is_stored()
    {
        var host = await HostAsync();
        var reports = host.GetRequiredService<ContactReports>();

        await Assert.ThrowsAsync<ArgumentException>(() => reports.ReportAsync(Calls, [Call("1"), Call("")]));
        await Assert.ThrowsAsync<ArgumentException>(() => reports.ReportAsync(Calls, [Call("1"), Call("2") with { Person = new string('p', 257) }]));
        await Assert.ThrowsAsync<ArgumentException>(() => reports.ReportAsync(Calls, [Call("1"), Call("2") with { At = Said.Noon.AddMinutes(6) }]));
        await Assert.ThrowsAsync<ArgumentException>(() => reports.ReportAsync(new ConnectionId("store:nowhere"), Call("1")));

        Assert.Empty(await StoredAsync(host));
    }

    [Fact]
    public async Task The_place_says_what_it_is()
    {
        var host = await HostAsync(crm => crm
            .AddContacts("store:mitte", store => (store.SiteKind, store.DisplayName) = (SiteKind.Store, "Laden Mitte"))
            .AddContacts("fair", fair => (fair.SiteKind, fair.Channel) = (SiteKind.SocialNetworking, "fairs")));

        var places = host.GetRequiredService<Inbox>().Connections;

        Assert.Equal((SiteKind.CallCentre, ChannelId.CallCentre, "call-centre:lyon"), Told(places[Calls]));
        Assert.Equal((SiteKind.Store, ChannelId.Store, "Laden Mitte"), Told(places[new ConnectionId("store:mitte")]));
        Assert.Equal((SiteKind.SocialNetworking, new ChannelId("fairs"), "fair"), Told(places[new ConnectionId("fair")]));

        static (SiteKind, ChannelId, string) Told(ChannelDescriptor place) => (place.SiteKind, place.Channel, place.DisplayName);
    }

    [Fact]
    public async Task A_place_of_no_kind_is_refused_and_so_is_the_same_name_twice()
    {
        var host = await HostAsync(crm => crm.AddContacts("anywhere", _ => { }));

        Assert.Contains("SiteKind", Assert.Throws<OptionsValidationException>(host.GetRequiredService<ContactReports>).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => HostAsync(crm => crm.AddContacts(Calls.Value, calls => calls.SiteKind = SiteKind.CallCentre)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Contact Call(string id) => new() { Id = id, Person = "+33 1 23", At = Said.Noon };

    private static async Task<List<Interaction>> StoredAsync(ServiceProvider host) => await host.GetRequiredService<Inbox>().ReadAsync(Calls).ToListAsync();

    private async Task<ServiceProvider> HostAsync(Action<SocialCrmBuilder>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new MovedClock());
        services.AddSocialCrm(crm =>
        {
            crm.UseSqlite($"Data Source={Path.Combine(folder.FullName, "crm.db")}");
            crm.AddContacts(Calls.Value, calls => calls.SiteKind = SiteKind.CallCentre);
            more?.Invoke(crm);
        });
        hosts.Add(services.BuildServiceProvider());
        await hosts[^1].GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        return hosts[^1];
    }

    private sealed class Heard : IInteractionHandler
    {
        public TaskCompletionSource<Interaction> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HandleAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
        {
            First.TrySetResult(interactions[0]);
            return Task.CompletedTask;
        }
    }
}
