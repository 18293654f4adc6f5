using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What an <see cref="IOutboxStore"/> does to messages that have terms, and what <see cref="ISendLedger"/> says of it.</summary>
public abstract class SendLedgerSuite : StoreSuite
{
    private static readonly SourceRecordId Ada = Sample.RowId("ada");

    /// <summary>Takes the harness of the store under test.</summary>
    protected SendLedgerSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A message without terms is let through, whatever the person withdrew, and is not in the ledger.</summary>
    [SkippableFact]
    public virtual async Task A_message_without_terms_is_not_judged()
    {
        await Consents.RecordAsync([Sample.Consent(Ada, "1", ConsentChange.Withdrawn)], Token);

        Assert.IsType<OutboxAddition.Stands>(await Outbox.AddAsync(Sample.Message("answer"), "key", Token));

        Assert.Empty(await Sends.ReadAsync(null, Token).ToListAsync());
    }

    /// <summary>What is to be sent, and its terms, come back from the outbox; the ledger says when, for what, and which zone's days were counted.</summary>
    [SkippableFact]
    public virtual async Task A_message_with_terms_is_written_down()
    {
        var message = Sample.Offer("offer", Ada, 1);
        message = message with { Terms = message.Terms! with { Zone = "Etc/UTC", ZoneReason = "because" } };
        await AddAsync(message);
        await CloseAsync();

        var kept = (await OutboxReader.FindAsync(message.Id, Token))!.Message.Terms;
        var line = Assert.Single(await Sends.ReadAsync(new CustomerReference.ByRecord(Ada), Token).ToListAsync());

        Assert.Equal(new SendTerms(Ada, ConsentPurpose.Marketing, Sample.Channel, ConsentRule.OptOut), kept);
        Assert.Equal(
            new SendEntry(message.Id, Ada, ConsentPurpose.Marketing, Sample.Channel, SendEntryKind.Sent, Sample.Noon) { At = Sample.Noon, Zone = "Etc/UTC", ZoneReason = "because" },
            line);
        Assert.Empty(await Sends.ReadAsync(new CustomerReference.ByRecord(Sample.RowId("bob")), Token).ToListAsync());
    }

    /// <summary>Consent that was never given, or was withdrawn, refuses with its reason; nothing is stored, and the key may be used once it stands.</summary>
    [SkippableFact]
    public virtual async Task Consent_is_judged_when_a_message_is_stored()
    {
        var offer = Sample.Offer("offer", Ada, 9);
        var optIn = offer with { Terms = offer.Terms! with { Rule = ConsentRule.OptIn } };

        var never = await Outbox.AddAsync(optIn, "key", Token);
        await Consents.RecordAsync([Sample.Consent(Ada, "1", ConsentChange.Withdrawn, 1)], Token);
        var withdrawn = await Outbox.AddAsync(optIn, "key", Token);
        var objected = await Outbox.AddAsync(offer, "key", Token);
        var elsewhere = await Outbox.AddAsync(optIn with { Terms = optIn.Terms with { Purpose = ConsentPurpose.Profiling } }, "key", Token);
        Assert.Empty(await OutboxReader.ReadAsync(null, null, Token).ToListAsync());
        Assert.Empty(await Sends.ReadAsync(null, Token).ToListAsync());
        await Consents.RecordAsync([Sample.Consent(Ada, "2", ConsentChange.Given, 2)], Token);

        Assert.Equal(
            [OutboxRefusal.NoConsent, OutboxRefusal.ConsentWithdrawn, OutboxRefusal.ConsentWithdrawn, OutboxRefusal.NoConsent],
            new[] { never, withdrawn, objected, elsewhere }.Select(Reason));
        Assert.Null(Reason(await Outbox.AddAsync(optIn, "key", Token)));
    }

    /// <summary>A cap counts messages to all records of the customer on every channel, and only those it names.</summary>
    [SkippableFact]
    public virtual async Task A_cap_counts_over_all_records_of_the_customer()
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("ada too", "ada@x.org"), Sample.Row("bob", "bob@x.org")], Token);
        await UnifyAsync();
        var tooAda = Sample.Offer("2", Sample.RowId("ada too"), 2);
        var elsewhere = tooAda with { Connection = Sample.OtherConnection, Terms = tooAda.Terms! with { Channel = new ChannelId("elsewhere") } };

        Assert.Null(await AddAsync(Sample.Offer("1", Ada, 2)));
        Assert.Null(await AddAsync(elsewhere));
        Assert.Equal(OutboxRefusal.CapReached, await AddAsync(Sample.Offer("3", Ada, 9, 2)));
        Assert.Equal(OutboxRefusal.CapReached, await AddAsync(Sample.Offer("4", Sample.RowId("ada too"), 2)));
        Assert.Null(await AddAsync(Sample.Offer("5", Ada, 3)));
        Assert.Null(await AddAsync(Sample.Offer("6", Sample.RowId("bob"), 1)));
        Assert.Null(await AddAsync(OnChannel(Sample.Offer("7", Ada), "elsewhere", 2)));
        Assert.Equal(OutboxRefusal.CapReached, await AddAsync(OnChannel(Sample.Offer("8", Ada), "elsewhere", 2)));
    }

    /// <summary>A window is half-open: the first instant counts, and the first after it does not; where it has no end, what is dated later counts.</summary>
    [SkippableFact]
    public virtual async Task A_window_is_half_open()
    {
        await AddAsync(Sample.Offer("at noon", Ada));

        foreach (var (cap, isReached) in new[]
        {
            (Sample.Cap(1, Sample.Noon, Sample.Noon.AddSeconds(1)), true),
            (Sample.Cap(1, Sample.Noon.AddMicroseconds(1), Sample.Noon.AddDays(1)), false),
            (Sample.Cap(1, Sample.Noon.AddDays(-1), Sample.Noon), false),
            (Sample.Cap(1, Sample.Noon.AddDays(-1), Sample.Noon.AddMicroseconds(1)), true),
            (Sample.Cap(1, Sample.Noon.AddDays(-9)), true),
        })
        {
            var offer = Sample.Offer("later", Ada);
            offer = offer with { Terms = offer.Terms! with { Caps = [cap] }, CreatedAt = Sample.Noon.AddYears(-1) };

            Assert.Equal(isReached ? OutboxRefusal.CapReached : null, await AddAsync(offer));
        }
    }

    /// <summary>A retry answers what stands, also when the cap is reached and the consent withdrawn by now, and counts once.</summary>
    [SkippableFact]
    public virtual async Task A_retry_counts_once()
    {
        var first = Sample.Offer("offer", Ada, 1);
        await Outbox.AddAsync(first, "key", Token);
        await Consents.RecordAsync([Sample.Consent(Ada, "1", ConsentChange.Withdrawn, 1)], Token);

        var again = Assert.IsType<OutboxAddition.Stands>(await Outbox.AddAsync(Sample.Offer("offer", Ada, 1), "key", Token));

        Assert.Equal(first.Id, again.Entry.Message.Id);
        Assert.Single(await Sends.ReadAsync(null, Token).ToListAsync());
    }

    /// <summary>A message that surely did not arrive gives its place back by a line of its own; whatever may have arrived keeps it.</summary>
    [SkippableFact]
    public virtual async Task What_surely_did_not_arrive_gives_its_place_back()
    {
        foreach (var (state, mayHaveArrived, isFree) in new[]
        {
            (OutboxState.Accepted, false, false), (OutboxState.Unknown, true, false), (OutboxState.Rejected, true, false),
            (OutboxState.Rejected, false, true), (OutboxState.WindowClosed, false, true), (OutboxState.GivenUp, false, true),
        })
        {
            var person = Sample.RowId($"{state} {mayHaveArrived}");
            var lease = await LeaseAsync(Sample.Offer($"{state}", person, 1));
            Assert.True(await Outbox.SettleAsync(lease, new OutboxSettlement(state, Sample.Noon.AddSeconds(5)) { MayHaveArrived = mayHaveArrived }, Token));
            Assert.False(await Outbox.SettleAsync(lease, new OutboxSettlement(OutboxState.Rejected, Sample.Noon), Token));

            var lines = await Sends.ReadAsync(new CustomerReference.ByRecord(person), Token).ToListAsync();
            Assert.Equal(isFree ? [SendEntryKind.Sent, SendEntryKind.GivenBack] : [SendEntryKind.Sent], lines.Select(line => line.Kind));
            Assert.All(lines, line => Assert.Equal(Sample.Noon, line.CountedAt));
            Assert.Equal(isFree ? null : OutboxRefusal.CapReached, await AddAsync(Sample.Offer("next", person, 1) with { Connection = Sample.OtherConnection }));
        }
    }

    /// <summary>A lease that ran out may have been an arrival, so its end gives nothing back; a person who finds that it did not arrive gives the place back.</summary>
    [SkippableFact]
    public virtual async Task Only_a_finding_frees_what_may_have_arrived()
    {
        await LeaseAsync(Sample.Offer("lost", Ada, 1));
        var again = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 99), Token));
        await Outbox.SettleAsync(again, new OutboxSettlement(OutboxState.Rejected, Sample.Noon), Token);
        Assert.Equal(OutboxRefusal.CapReached, await AddAsync(Sample.Offer("next", Ada, 1)));

        var bob = Sample.RowId("bob");
        var unknown = await LeaseAsync(Sample.Offer("unknown", bob, 1));
        await Outbox.SettleAsync(unknown, new OutboxSettlement(OutboxState.Unknown, Sample.Noon) { MayHaveArrived = true }, Token);
        Assert.Equal(OutboxRefusal.CapReached, await AddAsync(Sample.Offer("next", bob, 1)));
        await Store.GetRequiredService<IOutboxResolution>().ResolveAsync(unknown.Message.Id, new OutboxSettlement(OutboxState.GivenUp, Sample.Noon), Token);
        Assert.Null(await AddAsync(Sample.Offer("next", bob, 1)));
    }

    /// <summary>A message whose consent was withdrawn after it was stored is not handed out: it ends with the reason and its place is free; the next goes.</summary>
    [SkippableFact]
    public virtual async Task A_withdrawal_holds_back_what_waits()
    {
        var offer = Sample.Offer("offer", Ada, 1);
        await AddAsync(offer);
        await AddAsync(Sample.Message("answer", 1));
        await Consents.RecordAsync([Sample.Consent(Ada, "1", ConsentChange.Withdrawn, 1)], Token);

        var lease = Assert.Single(await Outbox.LeaseAsync(Sample.Claim(second: 5), Token));

        var held = (await OutboxReader.FindAsync(offer.Id, Token))!;
        Assert.Equal("answer", lease.Message.Text);
        Assert.Equal((OutboxState.Withheld, 0, Sample.Noon.AddSeconds(5)), (held.State, held.Attempts, held.SettledAt));
        Assert.Contains("withdrawn", held.Reason, StringComparison.Ordinal);
        Assert.Equal([SendEntryKind.Sent, SendEntryKind.GivenBack], await Sends.ReadAsync(null, Token).Select(line => line.Kind).ToListAsync());
        Assert.False(await Outbox.SettleAsync(lease with { Message = offer }, new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token));
    }

    /// <summary>What may have arrived before the withdrawal is not sent again, says so, and keeps its place.</summary>
    [SkippableFact]
    public virtual async Task A_withdrawal_holds_back_what_may_have_arrived()
    {
        var lost = await LeaseAsync(Sample.Offer("offer", Ada, 1));
        await Consents.RecordAsync([Sample.Consent(Ada, "1", ConsentChange.Withdrawn, 1)], Token);

        Assert.Empty(await Outbox.LeaseAsync(Sample.Claim(second: 99), Token));

        var held = (await OutboxReader.FindAsync(lost.Message.Id, Token))!;
        Assert.Equal((OutboxState.Withheld, 1, true), (held.State, held.Attempts, held.Message.MayHaveArrived));
        Assert.Equal([SendEntryKind.Sent], await Sends.ReadAsync(null, Token).Select(line => line.Kind).ToListAsync());
        Assert.False(await Outbox.SettleAsync(lost, new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token));
    }

    /// <summary>Erasing a person leaves the ledger's lines under a random id, and gives up what waits for them.</summary>
    [SkippableFact]
    public virtual async Task The_ledger_stays_without_the_person()
    {
        var sent = await LeaseAsync(Sample.Offer("sent", Ada, 9));
        await Outbox.SettleAsync(sent, new OutboxSettlement(OutboxState.Accepted, Sample.Noon), Token);
        await AddAsync(Sample.Offer("waits", Ada, 9));

        var receipt = await PersonalData.EraseAsync(new CustomerReference.ByRecord(Ada), Sample.Noon, Token);

        Assert.Equal([("outbox", 0, 2), ("sends", 0, 2)], receipt!.Tables.Select(table => (table.Table, table.Removed, table.Pseudonymised)));
        Assert.Empty(await Harness.FindAsync(Ada.Value.ToByteArray(bigEndian: true), Token));
        Assert.Equal(2, await Sends.ReadAsync(null, Token).CountAsync());
        Assert.Empty(await Outbox.LeaseAsync(Sample.Claim(second: 9), Token));
        Assert.Equal(OutboxRefusal.PersonErased, await AddAsync(Sample.Offer("next", Ada, 9)));
        Assert.Empty(await Harness.FindAsync(Ada.Value.ToByteArray(bigEndian: true), Token));
    }

    private async Task<OutboxRefusal?> AddAsync(OutboundMessage message) => Reason(await Outbox.AddAsync(message, $"{message.Id}", Token));

    private async Task<OutboxLease> LeaseAsync(OutboundMessage message)
    {
        await AddAsync(message);
        return Assert.Single(await Outbox.LeaseAsync(Sample.Claim() with { Connections = [message.Connection] }, Token));
    }

    private static OutboxRefusal? Reason(OutboxAddition addition) => (addition as OutboxAddition.Refused)?.Reason;

    private static OutboundMessage OnChannel(OutboundMessage message, string channel, int most)
    {
        var only = new ChannelId(channel);
        var cap = Sample.Cap(most);
        return message with { Terms = message.Terms! with { Channel = only, Caps = [cap with { Cap = cap.Cap with { Channel = only, Purpose = null } }] } };
    }
}
