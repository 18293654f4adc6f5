using System.Globalization;
using System.Runtime.CompilerServices;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;

namespace SocialCrm.Sdk.Tests.Channels.Receiving;

public sealed class ListeningTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Pages_are_stored_with_their_cursors_and_a_broken_connection_is_heard_from_where_it_was()
    {
        var heardFrom = new List<string>();
        var listener = new FakeListener(Plaza.Connection, (from, token) => Hear(from, token));
        async IAsyncEnumerable<ChannelPage> Hear(ChannelCursor from, [EnumeratorCancellation] CancellationToken token)
        {
            heardFrom.Add(from.Value);
            var next = from.IsStart ? 1 : int.Parse(from.Value, CultureInfo.InvariantCulture) + 1;
            yield return Page(next);
            yield return Page(next + 1);
            if (next < 5)
                throw new ChannelException(Plaza.Connection, ChannelFailure.Unavailable, "broken");
            await Task.Delay(Timeout.Infinite, token);
        }

        await using var host = new ChannelHost(listener);
        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Interactions.All.Count == 6, () => host.Time.Advance(Second));
        Assert.Equal(["", "2", "4"], heardFrom);
        Assert.Equal("6", (await host.Get<Inbox>().ReadCursorAsync(Plaza.Connection)).Value);
    }

    [Fact]
    public async Task A_connection_that_ends_at_once_is_not_opened_without_a_pause()
    {
        var listener = new FakeListener(Plaza.Connection, (_, _) => AsyncEnumerable.Empty<ChannelPage>());
        await using var host = new ChannelHost(listener);
        host.Start();
        await Eventually.HoldsAsync(() => listener.Calls == 1);

        for (var step = 0; step < 120; step++)
        {
            host.Time.Advance(5 * Second);
            await Task.Delay(1);
        }

        Assert.InRange(listener.Calls, 2, 100);
    }

    [Fact]
    public async Task A_cursor_that_somebody_else_moved_is_read_anew()
    {
        ChannelHost? running = null;
        var listener = new FakeListener(Plaza.Connection, (from, token) => Hear(from, token));
        async IAsyncEnumerable<ChannelPage> Hear(ChannelCursor from, [EnumeratorCancellation] CancellationToken token)
        {
            if (from.IsStart)
            {
                var batch = running!.Get<Intake>().Prepare(Plaza.Connection, Page(7), new IntakeProgress(from, new ChannelCursor("7")));
                await running.Get<Intake>().StoreAsync(batch, token);
                yield return Page(1);
            }

            yield return Page(8);
            await Task.Delay(Timeout.Infinite, token);
        }

        await using var host = running = new ChannelHost(listener);
        host.Start();

        await Eventually.HoldsAsync(() => host.Stores.Interactions.All.Count == 2, () => host.Time.Advance(Second));
        Assert.Equal(["7", "8"], host.Stores.Interactions.All.Select(interaction => interaction.ExternalId).Order());
    }

    private static ChannelPage Page(int number) => new([Plaza.Said($"{number}")], [], new ChannelCursor($"{number}"), IsLast: true);
}
