using System.Runtime.CompilerServices;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Reads a connector to the channel's end, by whichever seam it has.</summary>
internal static class PageReading
{
    private const int MostPages = 200;

    public static IAsyncEnumerable<ChannelPage> Of(IChannelConnector connector, ChannelCursor from, CancellationToken cancellationToken) => connector switch
    {
        IChannelPoller poller => PollAsync(poller, from, cancellationToken),
        IChannelListener listener => ListenAsync(listener, from, cancellationToken),
        _ => throw new ArgumentException($"{connector.Descriptor.DisplayName} is neither polled nor heard.", nameof(connector)),
    };

    private static async IAsyncEnumerable<ChannelPage> PollAsync(IChannelPoller poller, ChannelCursor from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await poller.PollAsync(from, cancellationToken);
            yield return page;
            from = page.Next;
            if (page.IsLast)
                yield break;
        }

        Assert.Fail($"The poller came to no end within {MostPages} pages of a channel that holds a few hundred things.");
    }

    private static async IAsyncEnumerable<ChannelPage> ListenAsync(IChannelListener listener, ChannelCursor from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var pages = listener.ListenAsync(from, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await pages.MoveNextAsync())
        {
            yield return pages.Current;
            if (pages.Current.IsLast)
                yield break;
        }
    }
}
