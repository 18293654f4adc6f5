using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IConsentStore"/> keeps to: entries stay as they were written, and the person's last word decides.</summary>
public abstract class ConsentStoreSuite : StoreSuite
{
    private static readonly ChannelId Elsewhere = new("elsewhere");

    /// <summary>Takes the harness of the store under test.</summary>
    protected ConsentStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Entries come back as they were written, oldest first, also after the store was closed; those of one person, or of all.</summary>
    [SkippableFact]
    public virtual async Task Entries_come_back_as_they_were_written()
    {
        ConsentEntry[] entries =
        [
            Sample.Consent(Sample.RowId("ada"), "late", ConsentChange.Withdrawn, 9) with { Channel = Sample.Channel, Evidence = "Grüße 'an' \"alle\" 🍦" },
            Sample.Consent(Sample.RowId("ada"), "early", ConsentChange.Given, 1) with { Purpose = new ConsentPurpose("Surveys") },
            Sample.Consent(Sample.RowId("bob"), "early", ConsentChange.Given, 5),
        ];
        var outcomes = await Consents.RecordAsync(entries, Token);
        await CloseAsync();

        Assert.Equal(entries.Select(entry => new ConsentOutcome.Recorded(entry, IsReplay: false)), outcomes);
        Assert.Equal([entries[1], entries[2], entries[0]], await Consents.ReadAsync(null, Token).ToListAsync());
        Assert.Equal([entries[1], entries[0]], await Consents.ReadAsync(new CustomerReference.ByRecord(entries[0].Record), Token).ToListAsync());
        Assert.Empty(await Consents.ReadAsync(new CustomerReference.ById(CustomerId.New(Sample.Noon)), Token).ToListAsync());
    }

    /// <summary>A key that is taken answers what stands there, and writes nothing; each record has its own keys.</summary>
    [SkippableFact]
    public virtual async Task A_key_writes_once()
    {
        var entry = Sample.Consent(Sample.RowId("ada"), "key", ConsentChange.Given);
        var other = entry with { Change = ConsentChange.Withdrawn };

        var outcomes = await Consents.RecordAsync([entry, entry, other, entry with { Record = Sample.RowId("bob") }], Token);

        Assert.Equal(
            [new ConsentOutcome.Recorded(entry, false), new ConsentOutcome.Recorded(entry, true), new ConsentOutcome.KeyTaken(entry), new ConsentOutcome.Recorded(entry with { Record = Sample.RowId("bob") }, false)],
            outcomes);
        Assert.Equal(ConsentChange.Given, (await FindAsync(entry.Record))?.Change);
    }

    /// <summary>The latest entry decides, whether it names the channel or all; of one instant, the withdrawal. Other purposes and channels say nothing.</summary>
    [SkippableFact]
    public virtual async Task The_last_word_decides()
    {
        var ada = Sample.RowId("ada");
        Assert.Null(await FindAsync(ada));
        var steps = new (ConsentEntry Entry, string Expected)[]
        {
            (Sample.Consent(ada, "1", ConsentChange.Given, 10), "1"),
            (Sample.Consent(ada, "2", ConsentChange.Withdrawn, 5), "1"),
            (Sample.Consent(ada, "3", ConsentChange.Withdrawn, 20) with { Channel = Elsewhere }, "1"),
            (Sample.Consent(ada, "4", ConsentChange.Withdrawn, 20) with { Purpose = ConsentPurpose.Profiling }, "1"),
            (Sample.Consent(ada, "5", ConsentChange.Withdrawn, 20) with { Channel = Sample.Channel }, "5"),
            (Sample.Consent(ada, "6", ConsentChange.Given, 20) with { Channel = Sample.Channel }, "5"),
            (Sample.Consent(ada, "7", ConsentChange.Given, 30), "7"),
            (Sample.Consent(ada, "8", ConsentChange.Withdrawn, 30), "8"),
        };
        foreach (var (entry, expected) in steps)
        {
            await Consents.RecordAsync([entry], Token);

            Assert.Equal(expected, (await FindAsync(ada))?.Entry?.Key.Value);
        }
    }

    /// <summary>Once customers are merged the entries of all records are judged together, so the later withdrawal of one counts for all; parting them parts their entries.</summary>
    [SkippableFact]
    public virtual async Task Merged_customers_are_judged_together()
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("bob", "bob@x.org")], Token);
        await UnifyAsync();
        var (ada, bob) = (Sample.RowId("ada"), Sample.RowId("bob"));
        var ids = new[] { await CustomerOfAsync(ada), await CustomerOfAsync(bob) };
        await Consents.RecordAsync([Sample.Consent(ada, "a", ConsentChange.Given, 1), Sample.Consent(bob, "b", ConsentChange.Withdrawn, 2)], Token);
        Assert.Equal((ConsentChange.Given, ConsentChange.Withdrawn), ((await FindAsync(ada))?.Change, (await FindAsync(bob))?.Change));

        await Records.PutAsync([Sample.Row("bridge", "ada@x.org", "bob@x.org")], Token);
        await UnifyAsync();

        foreach (var reference in ids.Select(id => (CustomerReference)new CustomerReference.ById(id)).Append(new CustomerReference.ByRecord(Sample.RowId("bridge"))))
        {
            Assert.Equal("b", (await Consents.FindAsync(reference, ConsentPurpose.Marketing, Sample.Channel, Token))?.Entry?.Key.Value);
            Assert.Equal(2, await Consents.ReadAsync(reference, Token).CountAsync());
        }
    }

    /// <summary>A batch that holds something that cannot be stored writes nothing.</summary>
    [SkippableFact]
    public virtual async Task A_batch_is_written_whole_or_not_at_all()
    {
        var good = Sample.Consent(Sample.RowId("ada"), "1", ConsentChange.Given);

        await Assert.ThrowsAsync<ArgumentException>(() => Consents.RecordAsync([good, good with { Purpose = default }], Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Consents.RecordAsync([good, good with { Channel = default(ChannelId) }], Token));

        Assert.Empty(await Consents.ReadAsync(null, Token).ToListAsync());
    }

    /// <summary>Of many that use one key at once, one writes and all are told of it.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_use_one_key_at_once_one_writes()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IConsentStore>();
        for (var round = 0; round < 4; round++)
        {
            var entry = Sample.Consent(Sample.RowId("ada"), $"{round}", ConsentChange.Given);
            var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.IsType<ConsentOutcome.Recorded>(
                Assert.Single(await (thread % 2 == 0 ? Consents : other).RecordAsync([entry], Token))));

            Assert.Single(outcomes, outcome => !outcome.IsReplay);
        }

        Assert.Equal(4, await Consents.ReadAsync(null, Token).CountAsync());
    }

    /// <summary>Whatever is written in whatever order, the answer is that of the rule, worked out by hand.</summary>
    [SkippableFact]
    public virtual async Task The_answer_is_that_of_the_rule()
    {
        var random = new Random(20_260_601);
        ChannelId?[] channels = [null, Sample.Channel, Elsewhere];
        for (var world = 0; world < 30; world++)
        {
            var entries = Enumerable.Range(0, random.Next(1, 12)).Select(number => Sample.Consent(
                Sample.RowId($"{world}"), $"{number}", (ConsentChange)random.Next(2), random.Next(4)) with { Channel = channels[random.Next(3)] }).ToList();
            await Consents.RecordAsync(entries, Token);

            foreach (var channel in new[] { Sample.Channel, Elsewhere })
            {
                var expected = entries.Where(entry => entry.Channel is null || entry.Channel == channel)
                    .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Change).FirstOrDefault();
                var found = await Consents.FindAsync(new CustomerReference.ByRecord(Sample.RowId($"{world}")), ConsentPurpose.Marketing, channel, Token);
                Assert.Equal((expected?.Change, expected?.At), (found?.Change, found?.At));
            }
        }
    }

    /// <summary>Erasing a person takes their entries out; a withdrawal that stood goes on being respected for each of their records, and nothing of them is taken in again.</summary>
    [SkippableFact]
    public virtual async Task A_withdrawal_outlives_the_person()
    {
        await Records.PutAsync([Sample.Row("zeldamarker", "z@x.org"), Sample.Row("zeldamarker too", "z@x.org")], Token);
        await UnifyAsync();
        var (one, two) = (Sample.RowId("zeldamarker"), Sample.RowId("zeldamarker too"));
        await Consents.RecordAsync(
            [
                Sample.Consent(one, "zeldamarker 1", ConsentChange.Withdrawn, 5) with { Channel = Sample.Channel },
                Sample.Consent(two, "zeldamarker 2", ConsentChange.Given, 9) with { Purpose = ConsentPurpose.Profiling, Evidence = "zeldamarker" },
            ],
            Token);

        var receipt = await PersonalData.EraseAsync(new CustomerReference.ByRecord(one), Sample.Noon, Token);
        await CloseAsync();

        Assert.Equal((2, 0), receipt!.Tables.Where(table => table.Table == "consents").Select(table => (table.Removed, table.Pseudonymised)).Single());
        Assert.Empty(await Harness.FindAsync("zeldamarker"u8.ToArray(), Token));
        foreach (var record in new[] { one, two })
        {
            Assert.Empty(await Harness.FindAsync(record.Value.ToByteArray(bigEndian: true), Token));
            Assert.Equal(new ConsentDecision(ConsentChange.Withdrawn, Sample.Noon.AddSeconds(5), null), await FindAsync(record));
        }

        var late = await Consents.RecordAsync([Sample.Consent(one, "3", ConsentChange.Given, 90), Sample.Consent(two, "4", ConsentChange.Withdrawn, 95)], Token);

        Assert.All(late, outcome => Assert.IsType<ConsentOutcome.Suppressed>(outcome));
        Assert.Equal(Sample.Noon.AddSeconds(5), (await FindAsync(one))!.At);
        Assert.Equal(Sample.Noon.AddSeconds(95), (await FindAsync(two))!.At);
        Assert.Empty(await Consents.ReadAsync(null, Token).ToListAsync());
    }

    private Task<ConsentDecision?> FindAsync(SourceRecordId record) =>
        Consents.FindAsync(new CustomerReference.ByRecord(record), ConsentPurpose.Marketing, Sample.Channel, Token);
}
