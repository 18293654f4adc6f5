using System.Net;

namespace SocialCrm.Connectors.Tests.Nostr;

/// <summary>What stands behind a request that was upgraded to a WebSocket: a stream in both directions.</summary>
internal sealed class RelayContent(Stream stream) : HttpContent
{
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => stream;

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(stream);

    protected override Task SerializeToStreamAsync(Stream destination, TransportContext? context) => throw new NotSupportedException();

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
