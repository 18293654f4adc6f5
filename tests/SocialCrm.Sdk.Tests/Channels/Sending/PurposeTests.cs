using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;
using SocialCrm.Sdk.Tests.Channels.Fakes;

namespace SocialCrm.Sdk.Tests.Channels.Sending;

public sealed class PurposeTests
{
    private static readonly SourceRecordId Ada = SourceRecordId.From(new SourceId("plaza"), "ada");

    [Fact]
    public async Task A_message_with_a_purpose_needs_consent()
    {
        await using var host = Host();

        Assert.Equal(OutboxRefusal.NoConsent, Reason(await EnqueueAsync(host, Offer("1"))));
        await RecordAsync(host, "1", ConsentChange.Given);
        var stored = Assert.IsType<OutboxOutcome.Enqueued>(await EnqueueAsync(host, Offer("1")));
        Assert.True(Assert.IsType<OutboxOutcome.Enqueued>(await EnqueueAsync(host, Offer("1"))).IsReplay);
        Assert.IsType<OutboxOutcome.KeyTaken>(await EnqueueAsync(host, Offer("1") with { Purpose = ConsentPurpose.Service }));
        Assert.IsType<OutboxOutcome.KeyTaken>(await EnqueueAsync(host, Offer("1") with { Purpose = null, Person = null }));

        var line = Assert.Single(await host.Get<SendLedger>().ReadAsync().ToListAsync());
        Assert.Equal((stored.Entry.Message.Id, Plaza.Channel, "Etc/UTC", null), (line.Message, line.Channel, line.Zone, line.ZoneReason));
        await RecordAsync(host, "2", ConsentChange.Withdrawn);
        Assert.Equal(OutboxRefusal.ConsentWithdrawn, Reason(await EnqueueAsync(host, Offer("2"))));
        Assert.IsType<OutboxOutcome.Enqueued>(await EnqueueAsync(host, Offer("3") with { Purpose = null, Person = null }));
    }

    [Fact]
    public async Task A_purpose_and_a_person_belong_together()
    {
        await using var host = Host();

        foreach (var wrong in new[] { Offer("1") with { Person = null }, Offer("1") with { Purpose = null }, Offer("1") with { Purpose = default(ConsentPurpose) } })
            await Assert.ThrowsAsync<ArgumentException>(() => EnqueueAsync(host, wrong));
    }

    [Fact]
    public async Task A_rolling_period_is_left_after_exactly_its_length()
    {
        await using var host = Host(new FrequencyCap(2, new CapPeriod.Rolling(TimeSpan.FromHours(1))) { Purpose = ConsentPurpose.Service });
        Assert.IsType<OutboxOutcome.Enqueued>(await EnqueueAsync(host, Service("1")));
        host.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.IsType<OutboxOutcome.Enqueued>(await EnqueueAsync(host, Service("2")));

        host.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromMicroseconds(1));
        var refused = Assert.IsType<OutboxOutcome.Refused>(await EnqueueAsync(host, Service("3")));
        host.Time.Advance(TimeSpan.FromMicroseconds(1));

        Assert.Equal(OutboxRefusal.CapReached, refused.Reason);
        Assert.Contains("2 messages for service within", refused.Explanation, StringComparison.Ordinal);
        Assert.IsType<OutboxOutcome.Enqueued>(await EnqueueAsync(host, Service("3")));
        Assert.Equal(OutboxRefusal.CapReached, Reason(await EnqueueAsync(host, Service("4"))));
    }

    [Fact]
    public async Task A_day_is_one_of_the_persons_zone_and_may_have_25_hours()
    {
        await using var host = Host(new FrequencyCap(1, new CapPeriod.CalendarDay()));

        // Clocks go back in Berlin at one o'clock UTC on the 25th of October 2026; the day ends at 23:00 UTC.
        host.Time.Advance(new DateTimeOffset(2026, 10, 24, 22, 0, 0, TimeSpan.Zero) - Plaza.Noon);
        Assert.IsType<OutboxOutcome.Enqueued>(await EnqueueAsync(host, Service("1") with { Zone = "Europe/Berlin" }));
        host.Time.Advance(TimeSpan.FromHours(25) - TimeSpan.FromMicroseconds(1));
        Assert.Equal(OutboxRefusal.CapReached, Reason(await EnqueueAsync(host, Service("2") with { Zone = "Europe/Berlin" })));
        host.Time.Advance(TimeSpan.FromMicroseconds(1));

        Assert.IsType<OutboxOutcome.Enqueued>(await EnqueueAsync(host, Service("2") with { Zone = "Europe/Berlin" }));
    }

    [Fact]
    public async Task A_zone_that_is_not_known_counts_the_default_ones_days_and_says_so()
    {
        await using var host = Host(new FrequencyCap(9, new CapPeriod.CalendarDay()));

        await EnqueueAsync(host, Service("1") with { Zone = "Mars/Olympus" });

        var line = Assert.Single(await host.Get<SendLedger>().ReadAsync(new CustomerReference.ByRecord(Ada)).ToListAsync());
        Assert.Equal(("Etc/UTC", "This machine does not know the zone that was named."), (line.Zone, line.ZoneReason));
    }

    [Fact]
    public async Task What_was_stored_before_a_withdrawal_is_not_sent()
    {
        var sender = SendingHost.Sender(SendIdempotency.Native);
        await using var host = new ChannelHost(sender);
        await EnqueueAsync(host, Service("1"));
        await host.Get<Consents>().RecordAsync([Entry("1", ConsentChange.Withdrawn) with { Purpose = ConsentPurpose.Service }]);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await EnqueueAsync(host, Service("2") with { Purpose = null, Person = null, Text = "answer" });

        host.Start();
        await Eventually.HoldsAsync(() => sender.Sent.Any(message => message.Text == "answer"), () => host.Time.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(["answer"], sender.Sent.Select(message => message.Text));
        Assert.Single(await host.Get<Outbox>().ReadAsync(state: OutboxState.Withheld).ToListAsync());
    }

    private static ChannelHost Host(params FrequencyCap[] caps) => new(
        crm => crm.ConfigureFrequencyCaps(options => Array.ForEach(caps, options.Caps.Add)), SendingHost.Sender(SendIdempotency.None));

    private static OutboxRequest Offer(string key) => new(key, Plaza.Connection, ChannelOperation.Publish, "offer") { Purpose = ConsentPurpose.Marketing, Person = Ada };

    private static OutboxRequest Service(string key) => Offer(key) with { Purpose = ConsentPurpose.Service };

    private static Task<OutboxOutcome> EnqueueAsync(ChannelHost host, OutboxRequest request) => host.Get<Outbox>().EnqueueAsync(request);

    private static OutboxRefusal Reason(OutboxOutcome outcome) => Assert.IsType<OutboxOutcome.Refused>(outcome).Reason;

    private static Task<IReadOnlyList<ConsentOutcome>> RecordAsync(ChannelHost host, string key, ConsentChange change)
    {
        host.Time.Advance(TimeSpan.FromSeconds(1));
        return host.Get<Consents>().RecordAsync([Entry(key, change) with { At = host.Time.GetUtcNow() }]);
    }

    private static ConsentEntry Entry(string key, ConsentChange change) =>
        new(new IdempotencyKey(key), Ada, ConsentPurpose.Marketing, change, Plaza.Noon, "form 7");
}
