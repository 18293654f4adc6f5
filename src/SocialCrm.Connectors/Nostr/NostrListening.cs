using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Hears all relays at once: catches up first, then is told.</summary>
internal sealed class NostrListening(NostrOptions options, NostrReading reading, RelayNetwork network, NostrInteractions interactions, TimeProvider clock)
{
    private const int MostWaiting = 256;
    private const int MostOnPage = 100;
    private const string Subscription = "live";
    private const string Deletions = "gone";

    /// <summary>A relay that was away is tried again after this, by beginning anew with all of them.</summary>
    private static readonly TimeSpan WithoutSome = TimeSpan.FromMinutes(15);

    public async IAsyncEnumerable<ChannelPage> ListenAsync(ChannelCursor from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Opened before anything is told, so that whatever breaks from here on ends the hearing.
        var relays = await OpenRelays.OpenAsync(network, options.Relays.Distinct(), cancellationToken).ConfigureAwait(false);
        await using (relays.ConfigureAwait(false))
        {
            ChannelPage page;
            do
            {
                page = await reading.PollAsync(from, cancellationToken).ConfigureAwait(false);
                from = page.Next;
                yield return page;
            }
            while (!page.IsLast);

            using var ending = new Deadline(relays.Missing > 0 ? WithoutSome : Timeout.InfiniteTimeSpan, clock, cancellationToken);
            var heard = Channel.CreateBounded<(Uri Relay, JsonElement Event)>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
            await SubscribeAsync(relays, NostrCursor.Read(from), cancellationToken).ConfigureAwait(false);
            var hearing = Task.WhenAll(relays.Sessions.Select(session => HearAsync(session, heard.Writer, ending.Token)));
            while (await MoreAsync(heard.Reader, ending.Token, cancellationToken).ConfigureAwait(false))
            {
                page = Page(heard.Reader, NostrCursor.Read(from));
                if (NostrCursor.Read(page.Next) is var next && !next.Latest.SequenceEqual(NostrCursor.Read(from).Latest))
                    await WatchAsync(relays, next, cancellationToken).ConfigureAwait(false);
                from = page.Next;
                yield return page;
            }
        }
    }

    private ChannelPage Page(ChannelReader<(Uri Relay, JsonElement Event)> reader, NostrCursor cursor)
    {
        var came = new List<(Uri Relay, JsonElement Event)>();
        while (came.Count < MostOnPage && reader.TryRead(out var one))
            came.Add(one);
        var page = new PageOfEvents(interactions, cursor, network.Now);
        page.Add(came.Select(one => one.Event), isOlder: false);
        foreach (var (relay, element) in came)
            page.Cursor = reading.Heard(page.Cursor, relay, element);
        return page.Make(isLast: true);
    }

    private async Task SubscribeAsync(OpenRelays relays, NostrCursor cursor, CancellationToken cancellationToken)
    {
        foreach (var session in relays.Sessions)
            await session.SubscribeAsync(Subscription, reading.Live(cursor, session.Relay), cancellationToken).ConfigureAwait(false);
        await WatchAsync(relays, cursor, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks to be told when something that came lately is taken back; the same name takes the place of the earlier question.</summary>
    private static async Task WatchAsync(OpenRelays relays, NostrCursor cursor, CancellationToken cancellationToken)
    {
        if (cursor.Latest.Count == 0)
            return;
        foreach (var session in relays.Sessions)
            await session.SubscribeAsync(Deletions, [RelayFilters.Deletions(cursor.Ids())], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether there is something; false when it is time to begin anew.</summary>
    private static async Task<bool> MoreAsync(ChannelReader<(Uri Relay, JsonElement Event)> reader, CancellationToken ending, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.WaitToReadAsync(ending).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Passes on what a relay says, and waits where nobody takes it. One connection that breaks ends the hearing: what was missed is read then.</summary>
    private async Task HearAsync(RelaySession session, ChannelWriter<(Uri Relay, JsonElement Event)> writer, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var message = await session.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (message.Type == "EVENT" && message.Subject is Subscription or Deletions)
                    await writer.WriteAsync((session.Relay, message.Event), cancellationToken).ConfigureAwait(false);
                if (message.Type == "CLOSED")
                    throw network.Closed(message);
            }
        }
        catch (OperationCanceledException fault)
        {
            writer.TryComplete(fault);
        }
        catch (ChannelException fault)
        {
            writer.TryComplete(fault);
        }
        catch (ChannelClosedException)
        {
            // Another relay's connection broke before.
        }
    }
}
