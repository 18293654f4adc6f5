using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IEnvelopeStore"/> keeps to: repetitions, order, leases, and that nobody settles late.</summary>
public abstract class EnvelopeStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected EnvelopeStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A delivery comes back byte for byte, with its note and its time.</summary>
    [SkippableFact]
    public virtual async Task A_delivery_comes_back_as_it_was_received()
    {
        var body = new byte[200_000];
        new Random(5).NextBytes(body);
        WebhookEnvelope[] envelopes =
        [
            new(Sample.Connection, "Ä'\" 🍦 1", "type: Ü", body, Sample.Noon.AddMicroseconds(1)),
            new(Sample.Connection, new string('i', 256), new string('n', 1_024), new byte[] { 0 }, Sample.Noon.AddMicroseconds(2)),
            new(Sample.Connection, "empty", "", default, Sample.Noon.AddMicroseconds(3)),
        ];

        foreach (var envelope in envelopes)
            Assert.True(await Envelopes.AppendAsync(envelope, Token));
        await CloseAsync();
        var leases = await Envelopes.LeaseAsync(Sample.Claim(), Token);

        Assert.Equal(envelopes.Select(Visible), leases.Select(lease => Visible(lease.Envelope)));
        Assert.All(leases, lease => Assert.Equal(1, lease.Attempt));
    }

    /// <summary>A repetition is refused while the first waits, when it is under lease and when it is settled; another connection's is another.</summary>
    [SkippableFact]
    public virtual async Task A_repetition_is_known_for_as_long_as_the_first_is_kept()
    {
        await Envelopes.AppendAsync(Sample.Envelope("1"), Token);
        var waiting = await Envelopes.AppendAsync(Sample.Envelope("1", "other"), Token);
        var lease = Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(), Token));
        var leased = await Envelopes.AppendAsync(Sample.Envelope("1"), Token);
        await Interactions.AppendAsync(Sample.Batch() with { Settles = lease }, Token);
        await CloseAsync();
        var settled = await Envelopes.AppendAsync(Sample.Envelope("1"), Token);
        var elsewhere = await Envelopes.AppendAsync(Sample.Envelope("1") with { Connection = Sample.OtherConnection }, Token);

        Assert.Equal((false, false, false, true), (waiting, leased, settled, elsewhere));
        Assert.Equal("{}", Encoding.UTF8.GetString(lease.Envelope.Body.Span));
        Assert.Equal(Sample.OtherConnection, Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(), Token)).Envelope.Connection);
    }

    /// <summary>Of many that append one delivery at once, one is told that it is new.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_append_one_delivery_at_once_one_is_first()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IEnvelopeStore>();

        var answers = await Race.RunAsync(Race.Threads, async thread =>
        {
            var store = thread % 2 == 0 ? Envelopes : other;
            var first = new List<int>();
            for (var number = 0; number < 20; number++)
            {
                if (await store.AppendAsync(Sample.Envelope($"{number}"), Token))
                    first.Add(number);
            }

            return first;
        });

        Assert.Equal(Enumerable.Range(0, 20), answers.SelectMany(first => first).Order());
        Assert.Equal(20, (await Envelopes.LeaseAsync(Sample.Claim(), Token)).Count);
    }

    /// <summary>What was acknowledged is at once there for another process.</summary>
    [SkippableFact]
    public virtual async Task What_is_acknowledged_is_seen_by_another_process_at_once()
    {
        NeedsSharing();
        var other = Open().GetRequiredService<IEnvelopeStore>();

        for (var number = 0; number < 20; number++)
        {
            await Envelopes.AppendAsync(Sample.Envelope($"{number}"), Token);

            Assert.Single(await other.LeaseAsync(Sample.Claim(), Token));
        }
    }

    /// <summary>A call that is cancelled before it starts stores nothing.</summary>
    [SkippableFact]
    public virtual async Task A_cancelled_call_stores_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Envelopes.AppendAsync(Sample.Envelope("1"), cancelled.Token));

        Assert.True(await Envelopes.AppendAsync(Sample.Envelope("1"), Token));
    }

    /// <summary>A connection's deliveries are taken in the order in which they came.</summary>
    [SkippableFact]
    public virtual async Task The_oldest_is_taken_first()
    {
        foreach (var second in new[] { 5, 1, 3, 2, 4 })
            await Envelopes.AppendAsync(Sample.Envelope($"{second}", second: second), Token);

        var first = await Envelopes.LeaseAsync(Sample.Claim(most: 2), Token);
        var rest = await Envelopes.LeaseAsync(Sample.Claim(most: 9), Token);

        Assert.Equal(["1", "2"], first.Select(lease => lease.Envelope.DeliveryId));
        Assert.Equal(["3", "4", "5"], rest.Select(lease => lease.Envelope.DeliveryId));
    }

    /// <summary>A flood on one connection leaves the others their share of every claim, and a claim is filled where the others have little.</summary>
    [SkippableFact]
    public virtual async Task A_flood_on_one_connection_keeps_no_other_waiting()
    {
        for (var number = 0; number < 30; number++)
            await Envelopes.AppendAsync(Sample.Envelope($"{number}", second: number), Token);
        await Envelopes.AppendAsync(Sample.Envelope("late", second: 99) with { Connection = Sample.OtherConnection }, Token);

        var leases = await Envelopes.LeaseAsync(Sample.Claim(most: 10), Token);

        Assert.Equal(10, leases.Count);
        Assert.Contains(leases, lease => lease.Envelope.Connection == Sample.OtherConnection);
        Assert.Equal(Enumerable.Range(0, 9).Select(number => $"{number}"), leases.Where(lease => lease.Envelope.Connection == Sample.Connection).Select(lease => lease.Envelope.DeliveryId));
    }

    /// <summary>A claim on some connections takes of no other.</summary>
    [SkippableFact]
    public virtual async Task A_claim_takes_only_of_the_connections_it_names()
    {
        await Envelopes.AppendAsync(Sample.Envelope("1"), Token);
        await Envelopes.AppendAsync(Sample.Envelope("2") with { Connection = Sample.OtherConnection }, Token);

        var none = await Envelopes.LeaseAsync(Sample.Claim() with { Connections = [] }, Token);
        var named = await Envelopes.LeaseAsync(Sample.Claim() with { Connections = [Sample.OtherConnection, new("plaza")] }, Token);

        Assert.Empty(none);
        Assert.Equal("2", Assert.Single(named).Envelope.DeliveryId);
    }

    /// <summary>However many lease at once, nothing is taken twice and nothing is left out.</summary>
    [SkippableFact]
    public virtual async Task However_many_lease_at_once_nothing_is_taken_twice()
    {
        for (var number = 0; number < 120; number++)
            await Envelopes.AppendAsync(Sample.Envelope($"{number}") with { Connection = number % 3 == 0 ? Sample.OtherConnection : Sample.Connection }, Token);
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<IEnvelopeStore>();

        var taken = await Race.RunAsync(8, async thread =>
        {
            var mine = new List<string>();
            while (await (thread % 2 == 0 ? Envelopes : other).LeaseAsync(Sample.Claim(most: 7), Token) is { Count: > 0 } leases)
                mine.AddRange(leases.Select(lease => lease.Envelope.DeliveryId));
            return mine;
        });

        Assert.Equal(taken.SelectMany(mine => mine).Distinct().Count(), taken.Sum(mine => mine.Count));
        var left = await Envelopes.LeaseAsync(Sample.Claim(most: 999), Token);
        Assert.Equal(120, taken.Sum(mine => mine.Count) + left.Count);
    }

    /// <summary>A lease that was not settled in time falls to whoever asks next, as a further attempt.</summary>
    [SkippableFact]
    public virtual async Task A_lease_that_ran_out_falls_to_the_next()
    {
        await Envelopes.AppendAsync(Sample.Envelope("1"), Token);
        var first = Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(), Token));

        var early = await Envelopes.LeaseAsync(Sample.Claim(second: 59), Token);
        var second = Assert.Single(await Envelopes.LeaseAsync(Sample.Claim(second: 60), Token));

        Assert.Empty(early);
        Assert.Equal((1, 2), (first.Attempt, second.Attempt));
        Assert.NotEqual(first.Token, second.Token);
    }

    private static string Visible(WebhookEnvelope envelope) =>
        $"{envelope with { Body = default }} {Convert.ToHexString(envelope.Body.Span)}";
}
