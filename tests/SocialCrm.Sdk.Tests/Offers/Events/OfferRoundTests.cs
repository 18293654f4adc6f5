using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;
using SocialCrm.Storage;
using static SocialCrm.Sdk.Tests.Offers.DeskOnSqlite;

namespace SocialCrm.Sdk.Tests.Offers.Events;

public sealed class OfferRoundTests : IAsyncLifetime
{
    private readonly Witness witness = new();
    private readonly DeskOnSqlite crm;
    private SourceRecordId fan;
    private SourceRecordId buyer;

    public OfferRoundTests() => crm = new DeskOnSqlite(with =>
    {
        with.Services.AddSingleton(witness);
        with.AddOfferObserver<First>().AddOfferObserver<Second>().AddOfferObserver<First>();
    });

    public async Task InitializeAsync()
    {
        fan = await crm.KnowAsync("bluesky", "did:plc:fan");
        buyer = await crm.KnowAsync("crm", "42");
        await crm.Desk.PublishAsync(Campaign() with { PerPersonLimit = 100 }, Approval);
    }

    public Task DisposeAsync() => crm.CloseAsync();

    [Fact]
    public async Task Handlers_are_told_everything_once_in_the_order_in_which_it_happened()
    {
        var code = await crm.CodeAsync("issue-1", fan);
        var entry = await crm.EntryAsync(ToRedeem(code, "order-1", buyer));
        await crm.Desk.ReverseAsync(ToReverse(entry.Id, "refund-1"));

        Assert.True(await crm.Desk.RunDueAsync());
        Assert.True(await crm.Desk.RunDueAsync());

        OfferEventKind[] kinds = [OfferEventKind.Granted, OfferEventKind.Redeemed, OfferEventKind.Reversed];
        Assert.Equal(kinds, witness.Told("first").Select(told => told.Kind));
        Assert.Equal(kinds, witness.Told("second").Select(told => told.Kind));
        Assert.Equal((fan, entry), (witness.Told("first")[0].Grant!.Recipient, witness.Told("first")[1].Entry));
    }

    [Fact]
    public async Task An_event_that_a_handler_throws_on_waits_longer_and_longer_and_holds_nobody_up()
    {
        await crm.CodeAsync("issue-1", fan);
        await crm.CodeAsync("issue-2", buyer);
        witness.Throws = (name, told) => name == "second" && told.Grant?.Recipient == fan;
        var start = crm.Clock.Now;
        var waits = new List<TimeSpan>();
        for (var seconds = 0; waits.Count < 4; seconds++)
        {
            crm.Clock.Now = start + TimeSpan.FromSeconds(seconds);
            var before = witness.Told("first").Count(told => told.Grant!.Recipient == fan);
            await crm.Desk.RunDueAsync();
            if (witness.Told("first").Count(told => told.Grant!.Recipient == fan) > before)
                waits.Add(crm.Clock.Now - start);
        }

        Assert.Equal([0, 5, 15, 35], waits.Select(wait => wait.TotalSeconds));
        Assert.Single(witness.Told("second"), told => told.Grant!.Recipient == buyer);
        Assert.Equal([0, 1, 2, 3], witness.Told("first").Where(told => told.Grant!.Recipient == fan).Select(told => told.Postponed));

        witness.Throws = (_, _) => false;
        crm.Clock.Now += TimeSpan.FromHours(1);
        await crm.Desk.RunDueAsync();
        Assert.Single(witness.Told("second"), told => told.Grant!.Recipient == fan);
        crm.Clock.Now += TimeSpan.FromHours(1);
        await crm.Desk.RunDueAsync();
        Assert.Equal(5, witness.Told("first").Count(told => told.Grant!.Recipient == fan));
    }

    [Fact]
    public async Task An_order_is_one_conversion_however_often_its_event_is_told_and_whoever_reports_it_too()
    {
        await crm.EntryAsync(ToRedeem(await crm.CodeAsync("issue-1", fan), "order-1", buyer));
        await crm.EntryAsync(ToRedeem(await crm.CodeAsync("issue-2", fan), "order-2", buyer));
        await crm.Services.GetRequiredService<IFactStore>().AppendAsync([new Conversion(buyer, "offers", "order-2", crm.Clock.Now, Euros(20m))], CancellationToken.None);
        witness.Throws = (_, told) => told.Postponed == 0;
        await crm.Desk.RunDueAsync();
        crm.Clock.Now += TimeSpan.FromMinutes(1);
        await crm.Desk.RunDueAsync();

        var conversions = await ConversionsAsync();
        Assert.Equal(
            [new Conversion(buyer, "offers", "order-1", Start.AddDays(1), Euros(20m)), new Conversion(buyer, "offers", "order-2", Start.AddDays(1), Euros(20m))],
            conversions.OrderBy(conversion => conversion.EventId, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_host_that_reports_its_orders_itself_turns_conversions_off()
    {
        var own = new DeskOnSqlite(with => with.ConfigureOffers(options => options.ConversionSource = null));
        try
        {
            var record = await own.KnowAsync("crm", "42");
            await own.Unifier.UnifyAsync();
            await own.Desk.PublishAsync(Campaign(), Approval);
            await own.EntryAsync(ToRedeem(await own.CodeAsync("issue-1", record), "order-1", record));
            await own.Desk.RunDueAsync();

            Assert.Empty((await own.Services.GetRequiredService<IJourneySource>().ReadAsync(CancellationToken.None).ToListAsync()).SelectMany(timeline => timeline.Conversions));
        }
        finally
        {
            await own.CloseAsync();
        }
    }

    [Fact]
    public async Task Of_somebody_who_was_erased_meanwhile_nothing_is_reported()
    {
        await using var desk = new WatchedDesk();
        await desk.PublishAsync(WatchedDesk.Campaign() with { IsPersonal = true });
        var code = Assert.IsType<IssueResult.Issued>(await desk.Desk.IssueAsync(WatchedDesk.ToIssue())).Code;
        await desk.Desk.RedeemAsync(WatchedDesk.ToRedeem(code, redeemer: WatchedDesk.Buyer));
        var person = await desk.Services.GetRequiredService<CustomerDirectory>().FindAsync(new CustomerReference.ByRecord(WatchedDesk.Fan));
        await desk.Services.GetRequiredService<PersonalData>().EraseAsync(person!.Value);

        Assert.True(await desk.Desk.RunDueAsync());

        Assert.Empty(desk.Store.Connections);
        Assert.Empty(await desk.Services.GetRequiredService<IOfferEventStore>().ReadAsync(End, 100, CancellationToken.None));
    }

    [Fact]
    public async Task A_round_sweeps_and_one_process_at_a_time_does_it()
    {
        await crm.CodeAsync("issue-1", fan);
        crm.Clock.Now = End;
        var leases = crm.Services.GetRequiredService<ILeaseStore>();
        var lease = await leases.AcquireAsync(new LeaseRequest("offers:round", Guid.NewGuid(), crm.Clock.Now, crm.Clock.Now.AddMinutes(1)), CancellationToken.None);

        Assert.False(await crm.Desk.RunDueAsync());
        Assert.Equal(0, (await crm.StatusAsync()).Lapsed);
        await leases.ReleaseAsync(lease!, CancellationToken.None);
        Assert.True(await crm.OtherDesk().RunDueAsync());

        Assert.Equal((1, Euros(0m)), ((await crm.StatusAsync()).Lapsed, (await crm.StatusAsync()).Held));
        Assert.True(await crm.Desk.RunDueAsync());
    }

    private async Task<List<Conversion>> ConversionsAsync()
    {
        await crm.Unifier.UnifyAsync();
        return [.. (await crm.Services.GetRequiredService<IJourneySource>().ReadAsync(CancellationToken.None).ToListAsync()).SelectMany(timeline => timeline.Conversions)];
    }

    private sealed class Witness
    {
        private readonly List<(string Name, OfferEvent Event)> told = [];

        public Func<string, OfferEvent, bool> Throws { get; set; } = (_, _) => false;

        public List<OfferEvent> Told(string name) => [.. told.Where(one => one.Name == name).Select(one => one.Event)];

        public Task HandleAsync(string name, OfferEvent one)
        {
            if (Throws(name, one))
                throw new InvalidOperationException("The mail server is down.");
            told.Add((name, one));
            return Task.CompletedTask;
        }
    }

    private sealed class First(Witness witness) : IOfferObserver
    {
        public Task HandleAsync(OfferEvent told, CancellationToken cancellationToken) => witness.HandleAsync("first", told);
    }

    private sealed class Second(Witness witness) : IOfferObserver
    {
        public Task HandleAsync(OfferEvent told, CancellationToken cancellationToken) => witness.HandleAsync("second", told);
    }
}
