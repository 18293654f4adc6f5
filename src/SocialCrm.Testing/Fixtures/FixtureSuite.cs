using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Storage;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a database of every earlier schema version is migrated and read as it was written.</summary>
public abstract class FixtureSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected FixtureSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>What stands in the kept database is read as it was written; a store with several versions derives the suite once for each.</summary>
    [SkippableFact]
    public virtual async Task What_an_earlier_version_wrote_is_read()
    {
        await RestoreAsync();
        var ada = StoreFixture.Ada;

        var interactions = await Interactions.ReadAsync(Sample.Connection, Token).ToListAsync();
        var customer = await CustomerOfAsync(ada.Row.Id);
        var timeline = Assert.Single(await Journeys.ReadAsync(Token).ToListAsync());
        var status = await StatusOfAsync(Sample.Campaign("scoop", 100m).Id);

        Assert.Equal(ada.Batch.Interactions.Select(row => Visible(row.Interaction)), interactions.Select(Visible));
        Assert.Equal(customer, await CustomerOfAsync(ada.AccountId));
        Assert.NotEqual(customer, await CustomerOfAsync(Sample.RowId("stranger")));
        Assert.Equal(customer, timeline.Customer);
        Assert.Equal((2, 1), (timeline.Touchpoints.Count, timeline.Conversions.Count));
        Assert.Equal(Sample.Campaign("scoop", 100m), status.Campaign);
        Assert.Equal((Sample.Euro(2.50m), Sample.Euro(8m), 4, 2), (status.Held, status.Granted, status.Redeemed, status.Reversed));
        Assert.Equal(6, await Ledger.ReadAsync(status.Campaign.Id, Token).CountAsync());
        Assert.Equal(Sample.Cost("1", 9.99m), Assert.Single(await Costs.ReadAsync(Token).ToListAsync()));
        Assert.Equal("broken row of " + ada.Email, System.Text.Encoding.UTF8.GetString(Assert.Single(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync()).Raw.Span));
        Assert.NotEmpty(await Directory.ReadHistoryAsync(customer, Token).ToListAsync());
        Assert.Contains(await Directory.ReadHistoryAsync(null, Token).ToListAsync(), happened => happened.Reasons.Count > 0);
    }

    /// <summary>What an earlier version had under way goes on: cursors, waiting records, grants, constraints, and whom not to take in again.</summary>
    [SkippableFact]
    public virtual async Task What_an_earlier_version_began_goes_on()
    {
        await RestoreAsync();
        var ada = StoreFixture.Ada;

        var cursor = await Interactions.ReadCursorAsync(Sample.Connection, Token);
        var again = await Interactions.AppendAsync(ada.Batch with { Progress = Sample.Step(StoreFixture.SecretName, "next") }, Token);
        var replay = Assert.Single(await Grants.IssueAsync([ada.Issue("1")], Token));
        var redeemed = Assert.Single(await Ledger.RedeemAsync([ada.Redeem("3")], Token));
        var put = await Records.PutAsync([StoreFixture.Erased.Row], Token);
        var secret = await Store.GetRequiredService<ISecretStore>().GetOrCreateAsync(StoreFixture.SecretName, 64, Token);
        await UnifyAsync();

        Assert.Equal(StoreFixture.SecretName, cursor.Value);
        Assert.Equal(new IntakeOutcome(0, 2, 0, false), again);
        Assert.True(Assert.IsType<Offers.IssueOutcome.Issued>(replay).IsReplay);
        Assert.IsType<Offers.LedgerOutcome.Written>(redeemed);
        Assert.Equal(0, put);
        Assert.Equal(16, secret.Length);
        Assert.NotNull(await Directory.FindAsync(new CustomerReference.ByRecord(Sample.RowId("waits")), Token));
        Assert.Single(await Directory.ReadAsync(await CustomerOfAsync(StoreFixture.Guests[0].Id), Token).Where(customer => customer.Records.Count == StoreFixture.Guests.Count).ToListAsync());
    }

    /// <summary>Where an earlier version linked by other means, all records wait to be decided anew; where it linked as this one does, only what waited then.</summary>
    [SkippableFact]
    public virtual async Task What_an_earlier_version_decided_by_other_means_waits()
    {
        await RestoreAsync();
        var stored = (await Directory.ReadAsync(null, Token).ToListAsync()).SelectMany(customer => customer.Records, (_, record) => record.Key).Append("waits");

        var (version, waiting) = await Customers.DecideAsync(async session => (await session.Model.VersionAsync(), await session.Waiting.TakeAsync(999)), Token);

        Assert.Equal(version == 0 ? stored.Order() : ["waits"], waiting.Select(record => record.Key).Order());
        Assert.InRange(stored.Count(), 8, int.MaxValue);
    }

    /// <summary>What an earlier version kept between records is read as it was written: statements, blocks, links and the model.</summary>
    [SkippableFact]
    public virtual async Task What_an_earlier_version_linked_is_read()
    {
        await RestoreAsync();
        var guests = StoreFixture.Guests.Select(guest => guest.Id).ToList();
        var (version, model) = await Customers.LookAsync(async session => (await session.Model.VersionAsync(), await session.Model.ReadAsync()), Token);
        Skip.If(version == 0, "The kept database is of a version that linked by other means.");

        var (said, met, links) = await Customers.LookAsync(
            async session => (await new KeyIndex(session).FindAsync(guests), await new KeyIndex(session).MeetAsync(["counter@example.org"]), await session.Links.FindAsync(guests)), Token);

        Assert.Equal((1, StoreFixture.Model), (version, model));
        Assert.All(guests, guest => Assert.Equal("counter@example.org", Assert.Single(said[guest])));
        Assert.Equal(guests.ToHashSet(), met.ToHashSet());
        Assert.Equal(StoreFixture.Link, Assert.Single(links.Distinct()));
    }

    /// <summary>What an earlier version had in its queues is there: deliveries, messages, interactions for the handlers, credentials and leases.</summary>
    [SkippableFact]
    public virtual async Task What_an_earlier_version_had_in_its_queues_goes_on()
    {
        await RestoreAsync();
        var ada = StoreFixture.Ada;
        var sent = await OutboxReader.FindAsync(ada.Messages[0].Id, Token);
        Skip.If(sent is null, "The kept database is of a version that had no queues.");

        var repeated = await Envelopes.AppendAsync(ada.Deliveries[0], Token);
        var waiting = await Envelopes.LeaseAsync(Sample.Claim(second: 99) with { Connections = [ada.Hooks] }, Token);
        var replayed = await Replay.ReplayAsync(ada.Hooks, Token);
        var again = await Envelopes.LeaseAsync(Sample.Claim(second: 99) with { Connections = [ada.Hooks] }, Token);
        var told = await Dispatches.LeaseAsync(Sample.Claim() with { Connections = [Sample.Connection] }, Token);
        var next = await Outbox.LeaseAsync(Sample.Claim() with { Connections = [Sample.Connection] }, Token);
        var credentials = await Store.GetRequiredService<ICredentialStore>().ReadAsync(Sample.Connection, Token);
        var held = await Store.GetRequiredService<ILeaseStore>().AcquireAsync(StoreFixture.Lease with { Holder = Guid.NewGuid() }, Token);

        Assert.Equal((OutboxState.Accepted, ReceiptKind.Read, 1), (sent.State, sent.Receipt, sent.Attempts));
        Assert.False(repeated);
        Assert.Equal(ada.Deliveries.Skip(3).Select(delivery => delivery.DeliveryId), waiting.Select(lease => lease.Envelope.DeliveryId));
        Assert.Equal(2, replayed);
        Assert.Equal(
            ada.Deliveries.Skip(1).Take(2).Select(delivery => $"{delivery.DeliveryId} {delivery.Note} {Convert.ToHexString(delivery.Body.Span)}"),
            again.Select(lease => $"{lease.Envelope.DeliveryId} {lease.Envelope.Note} {Convert.ToHexString(lease.Envelope.Body.Span)}"));
        Assert.Equal(ada.Batch.Interactions.Select(row => Visible(row.Interaction)), told.Select(lease => Visible(lease.Interaction)));
        Assert.Equal(ada.Messages[1].Text, Assert.Single(next).Message.Text);
        Assert.Equal(("sealed", 1), (System.Text.Encoding.UTF8.GetString(credentials!.Sealed.Span), credentials.Version));
        Assert.Null(held);
    }

    /// <summary>Whom an earlier version took in can be erased, from whatever table it kept them in.</summary>
    [SkippableFact]
    public virtual async Task Whom_an_earlier_version_took_in_can_be_erased()
    {
        await RestoreAsync();
        await Store.GetRequiredService<IStoreSchema>().EnsureAsync(Token);
        var before = await TablesOfAsync(StoreFixture.Ada);

        var receipt = await PersonalData.EraseAsync(new CustomerReference.ById(await CustomerOfAsync(StoreFixture.Ada.Row.Id)), Sample.Noon, Token);

        Assert.NotNull(receipt);
        Assert.InRange(before.Count, 10, int.MaxValue);
        Assert.Empty(before.Except(receipt.Tables.Select(table => table.Table)));
        Assert.Empty(await TablesOfAsync(StoreFixture.Ada));
    }

    private async Task RestoreAsync() =>
        Skip.IfNot(await Harness.RestoreFixtureAsync(Token), "The harness keeps no database of an earlier version.");

    private static string Visible(Interaction interaction) =>
        $"{interaction with { Media = [], Raw = default }} {string.Join(',', interaction.Media)} {Convert.ToHexString(interaction.Raw.Span)}";

    /// <summary>Not by the name alone, which is so short that a UUID may hold it by chance.</summary>
    private async Task<IReadOnlyList<string>> TablesOfAsync(Person person)
    {
        string[] words = ["ada@", "ada key", "ada row", "ada shown", "of ada", "I am ada", "example/ada", "ada edited", "ada issue", "ada redeem", "ada reverse", "order-ada"];
        var tables = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var marker in person.Markers.Skip(1).Concat(words.Select(System.Text.Encoding.UTF8.GetBytes)))
            tables.UnionWith(await Harness.FindAsync(marker, Token));
        return [.. tables];
    }
}
