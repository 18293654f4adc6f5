using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Engagement;
using SocialCrm.Governance;
using SocialCrm.Offers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether an erased person is gone from every table, stays gone, and leaves the sums and other people alone.</summary>
public abstract class PersonalDataStoreSuite : StoreSuite
{
    private static readonly CampaignId Scoop = new("scoop");

    private readonly Person zelda = new("zeldamarker");
    private readonly Person bob = new("bobmarker");
    private CustomerId erased;

    /// <summary>Takes the harness of the store under test.</summary>
    protected PersonalDataStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Erasing somebody who does not exist answers nothing.</summary>
    [SkippableFact]
    public virtual async Task Nobody_is_erased_where_there_is_nobody()
    {
        Assert.Null(await PersonalData.EraseAsync(new CustomerReference.ById(CustomerId.New(Sample.Noon)), Sample.Noon, Token));
    }

    /// <summary>Whatever leads to the person is gone from every table of the database.</summary>
    [SkippableFact]
    public virtual async Task Nothing_that_leads_to_the_person_is_left_in_any_table()
    {
        await PrepareAsync();
        var before = await TablesOfAsync(zelda);

        await EraseAsync(zelda);

        Assert.InRange(before.Count, 6, int.MaxValue);
        Assert.Empty(await TablesOfAsync(zelda));
    }

    /// <summary>The receipt names every table in which the person stood, in order, and holds nothing of the person.</summary>
    [SkippableFact]
    public virtual async Task The_receipt_names_every_table()
    {
        await PrepareAsync();
        var before = await TablesOfAsync(zelda);

        var receipt = await EraseAsync(zelda);

        Assert.Equal((Sample.Noon, 2), (receipt.At, receipt.Records));
        Assert.Equal(receipt.Tables.Select(table => table.Table).Order(StringComparer.Ordinal), receipt.Tables.Select(table => table.Table));
        Assert.Empty(before.Except(receipt.Tables.Select(table => table.Table)));
        Assert.All(receipt.Tables, table => Assert.True(table.Removed + table.Pseudonymised > 0, $"{table.Table} was not touched."));
        Assert.Null(await PersonalData.EraseAsync(new CustomerReference.ById(erased), Sample.Noon, Token));
    }

    /// <summary>An interaction goes also when another account had written its first version.</summary>
    [SkippableFact]
    public virtual async Task An_edit_of_somebody_elses_interaction_goes_too()
    {
        await PrepareAsync();
        await Interactions.AppendAsync(
            Sample.Batch(bob.Interaction with { Version = "taken over", Author = zelda.Account, Text = "zeldamarker was here" }) with { Authors = zelda.Batch.Authors }, Token);

        await EraseAsync(zelda);

        Assert.Empty(await TablesOfAsync(zelda));
        Assert.Equal(2, await Interactions.ReadAsync(null, Token).CountAsync());
    }

    /// <summary>Other people stay as they were.</summary>
    [SkippableFact]
    public virtual async Task Other_people_stay_as_they_were()
    {
        await PrepareAsync();
        var before = await PictureAsync();

        await EraseAsync(zelda);

        Assert.Equal(before, await PictureAsync());
    }

    /// <summary>The sums of the ledger stay; what was held for codes that nobody can use any more returns to the budget.</summary>
    [SkippableFact]
    public virtual async Task The_sums_of_the_ledger_stay()
    {
        await PrepareAsync();
        var before = await StatusOfAsync(Scoop);
        var entries = await Ledger.ReadAsync(Scoop, Token).ToListAsync();

        await EraseAsync(zelda);

        var after = await StatusOfAsync(Scoop);
        Assert.Equal((before.Granted, before.Redeemed, before.Reversed), (after.Granted, after.Redeemed, after.Reversed));
        Assert.Equal(before.Held - Sample.Euro(2.50m), after.Held);
        Assert.Equal(
            entries.Select(entry => (entry.Kind, entry.Value, entry.At)),
            await Ledger.ReadAsync(Scoop, Token).Select(entry => (entry.Kind, entry.Value, entry.At)).ToListAsync());
    }

    /// <summary>The person's records are refused from now on, wherever they come from.</summary>
    [SkippableFact]
    public virtual async Task The_person_is_not_taken_in_again()
    {
        await PrepareAsync();
        await EraseAsync(zelda);
        await CloseAsync();

        var put = await Records.PutAsync([zelda.Row], Token);
        var intake = await Interactions.AppendAsync(
            zelda.Batch with { Rejected = [], Interactions = [Sample.Authored(zelda.Interaction), Sample.Authored(Sample.Interaction("1", "cleo"))], Authors = [.. zelda.Batch.Authors, Sample.AuthorRecord(new Account(Sample.Channel, "cleo"))], Progress = Sample.Step("", "a") },
            Token);
        var touches = await Facts.AppendAsync([.. zelda.Touchpoints, Sample.Touch(bob.Row.Id, "new")], Token);
        var orders = await Facts.AppendAsync(zelda.Conversions, Token);
        var issued = Assert.Single(await Grants.IssueAsync([zelda.Issue("4")], Token));
        var redeemed = Assert.Single(await Ledger.RedeemAsync([zelda.Redeem("3")], Token));
        await ConnectAsync(new RecordConnection(zelda.Row.Id, bob.Row.Id, "login"));
        var consented = await Consents.RecordAsync(zelda.Consents, Token);
        var written = await Outbox.AddAsync(zelda.Messages[0] with { Id = OutboxMessageId.New() }, "again", Token);

        Assert.Equal(0, put);
        Assert.Equal(new IntakeOutcome(1, 0, 1, false), intake);
        Assert.Equal("a", (await Interactions.ReadCursorAsync(Sample.Connection, Token)).Value);
        Assert.Equal(new AppendOutcome(1, 0, 1), touches);
        Assert.Equal(new AppendOutcome(0, 0, 1), orders);
        Assert.Equal(OfferRefusal.UnknownRecipient, Assert.IsType<IssueOutcome.Refused>(issued).Reason);
        Assert.Equal(OfferRefusal.NotValid, Assert.IsType<LedgerOutcome.Refused>(redeemed).Reason);
        Assert.All(consented, outcome => Assert.IsType<ConsentOutcome.Suppressed>(outcome));
        Assert.Equal(OutboxRefusal.PersonErased, Assert.IsType<OutboxAddition.Refused>(written).Reason);
        Assert.Empty(await Records.ReadAsync(zelda.RecordIds, Token).ToListAsync());
        Assert.Null(await Directory.FindAsync(new CustomerReference.ById(erased), Token));
        Assert.Empty(await TablesOfAsync(zelda));
    }

    /// <summary>Intake that runs beside an erasure cannot bring the person back.</summary>
    [SkippableFact]
    public virtual async Task Intake_beside_an_erasure_cannot_bring_the_person_back()
    {
        await PrepareAsync();
        for (var round = 0; round < 4; round++)
        {
            var person = new Person($"round{round}marker");
            await person.StoreAsync(Store, Token);
            var customer = await CustomerOfAsync(person.Row.Id);
            var other = Harness.IsShared ? Open() : Store;

            await Race.RunAsync(6, async thread =>
            {
                var store = thread % 2 == 0 ? Store : other;
                if (thread == 0)
                    await store.GetRequiredService<IPersonalDataStore>().EraseAsync(new CustomerReference.ById(customer), Sample.Noon, Token);
                else
                    await RepeatAsync(store, person, thread);
                return 0;
            });

            Assert.Empty(await TablesOfAsync(person));
        }
    }

    private static async Task RepeatAsync(IServiceProvider store, Person person, int thread)
    {
        for (var number = 0; number < 8; number++)
        {
            await store.GetRequiredService<IInteractionStore>().AppendAsync(
                person.Batch with { Rejected = [], Interactions = [Sample.Authored(person.Interaction with { ExternalId = $"late {thread}-{number} {person.Email}" })] }, Token);
            await store.GetRequiredService<ISourceRecordStore>().PutAsync([person.Row, Sample.Row(person.Row.Key, person.Email, $"{number} {person.Email}")], Token);
            await store.GetRequiredService<IFactStore>().AppendAsync([Sample.Touch(person.Row.Id, $"{thread}-{number} {person.Email}")], Token);
            await store.GetRequiredService<IGrantStore>().IssueAsync([person.Issue($"late {thread}-{number}")], Token);
            await store.GetRequiredService<IConsentStore>().RecordAsync(person.Consents, Token);
            await store.GetRequiredService<IVoteStore>().VoteAsync([person.Vote], Sample.Noon, Token);
            await store.GetRequiredService<IOutboxStore>().AddAsync(
                person.Messages[0] with { Id = OutboxMessageId.New() }, $"late {thread}-{number} {person.Email}", Token);
        }
    }

    private async Task PrepareAsync()
    {
        await Campaigns.PublishAsync(Sample.Campaign("scoop", 1_000m), Sample.Approval, Sample.Noon, Token);
        await Records.PutAsync([Sample.Row("stranger")], Token);
        await zelda.StoreAsync(Store, Token);
        await bob.StoreAsync(Store, Token);
    }

    private async Task<ErasureReceipt> EraseAsync(Person person)
    {
        erased = await CustomerOfAsync(person.Row.Id);
        var receipt = await PersonalData.EraseAsync(new CustomerReference.ById(erased), Sample.Noon, Token);
        Assert.NotNull(receipt);
        return receipt;
    }

    private async Task<IReadOnlyList<string>> TablesOfAsync(Person person)
    {
        var tables = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var marker in person.Markers)
            tables.UnionWith(await Harness.FindAsync(marker, Token));
        return [.. tables];
    }

    /// <summary>Everything that is stored of the bystander, as text.</summary>
    private async Task<string> PictureAsync()
    {
        var customer = await CustomerOfAsync(bob.Row.Id);
        var lines = new List<string> { $"{customer}" };
        await foreach (var interaction in Interactions.ReadAsync(null, Token).Where(interaction => interaction.Author == bob.Account))
            lines.Add($"{interaction} {Convert.ToHexString(interaction.Raw.Span)}");
        await foreach (var records in Directory.ReadAsync(customer, Token))
            lines.AddRange(records.Records.Select(record => $"{record.Id} {string.Join(',', record.Values)}"));
        await foreach (var happened in Directory.ReadHistoryAsync(customer, Token))
            lines.Add($"{happened.Id} {string.Join(',', happened.Records)}");
        await foreach (var timeline in Journeys.ReadAsync(Token).Where(timeline => timeline.Customer == customer))
            lines.Add($"{string.Join(',', timeline.Touchpoints)} {string.Join(',', timeline.Conversions)}");
        await foreach (var entry in Ledger.ReadAsync(Scoop, Token).Where(entry => entry.Recipient == bob.Row.Id))
            lines.Add($"{entry}");
        await foreach (var letter in DeadLetters.ReadAsync(Sample.Connection, Token).Where(letter => letter.Raw.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes(bob.Email)) >= 0))
            lines.Add($"{letter.Position} {letter.Reason}");
        await foreach (var entry in OutboxReader.ReadAsync(null, null, Token).Where(entry => entry.Message.Text.Contains(bob.Account.DisplayName![..9], StringComparison.Ordinal)))
            lines.Add($"{entry with { Message = entry.Message with { Media = [] } }}");
        await foreach (var entry in Consents.ReadAsync(new CustomerReference.ById(customer), Token))
            lines.Add($"{entry}");
        await foreach (var line in Sends.ReadAsync(new CustomerReference.ById(customer), Token))
            lines.Add($"{line}");
        lines.AddRange(await TablesOfAsync(bob));
        return string.Join('\n', lines);
    }
}
