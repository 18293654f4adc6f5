using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Stands between a connector and the transport: the one place where requests are paced, repeated, isolated, limited in size and time, and reported.</summary>
internal sealed class ChannelHandler(ConnectionLane lane, IOptions<NetworkOptions> options, NetworkTelemetry telemetry) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var call = telemetry.Start(lane.Connection, request.Method);
        try
        {
            var response = ChannelRequest.IsFollowing(request)
                ? await FollowAsync(request, cancellationToken).ConfigureAwait(false)
                : await lane.SendAsync(request, AttemptAsync, cancellationToken).ConfigureAwait(false);
            call.Answered(response.StatusCode);
            return response;
        }
        catch (ChannelException exception)
        {
            call.Failed(exception);
            throw;
        }
        catch (Exception exception) when (ChannelFaults.Translate(lane.Connection, exception) is { } fault)
        {
            // Whoever cancelled hears of that, whatever broke first.
            cancellationToken.ThrowIfCancellationRequested();
            call.Failed(fault);
            throw fault;
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Send with SendAsync.");

    [SuppressMessage("Reliability", "CA2000", Justification = "The answer keeps its request.")]
    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri? moved = null;
        var isForGood = true;
        for (var hops = 0; ; hops++)
        {
            var response = await lane.SendAsync(request, AttemptAsync, cancellationToken).ConfigureAwait(false);
            if (Redirects.Next(request, response) is not { } next)
            {
                if (moved is not null)
                    ChannelRequest.SetMovedTo(response.RequestMessage ??= request, moved);
                return response;
            }

            isForGood &= Redirects.IsPermanent(response.StatusCode);
            moved = isForGood ? next.RequestUri : moved;
            response.Dispose();
            if (hops == Redirects.Most)
                throw ChannelFaults.TooManyRedirects(lane.Connection);
            request = next;
        }
    }

    /// <summary>One attempt, to the last byte: an answer that breaks off, or comes a byte a minute, is a failure of the attempt and not of the reader.</summary>
    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.SwitchingProtocols || request.Method == HttpMethod.Head || (ChannelRequest.IsStreamed(request) && response.IsSuccessStatusCode))
            return response;
        try
        {
            await response.Content.LoadIntoBufferAsync(options.Value.MaximumResponseBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
