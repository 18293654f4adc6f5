using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SocialCrm.Channels;

/// <summary>Reads bodies: no more than they may have, no longer than they may take, and not while the host stops.</summary>
internal sealed class BodyReader(WebhookEndpointOptions options, TimeProvider time, CancellationToken cancellationToken)
{
    private readonly BodyRoom room = new(options.MaximumHeldBytes);

    public RequestBody Empty() => new(room, options.MaximumBodyBytes);

    public async ValueTask<BodyFault> ReadAsync(HttpContext context, RequestBody body)
    {
        var announced = context.Request.ContentLength ?? 0;
        if (announced > options.MaximumBodyBytes)
            return BodyFault.TooLarge;

        // The server has a limit of its own, which may be lower.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.MaximumBodyBytes;
        var reader = context.Request.BodyReader;
        using var deadline = new BodyDeadline(context, (options.BodyTimeout, time), cancellationToken);
        try
        {
            while (true)
            {
                if (!reader.TryRead(out var read))
                    read = await reader.ReadAsync(deadline.Token).ConfigureAwait(false);
                var fault = Take(reader, read, body, announced);
                if (fault != BodyFault.None || read.IsCompleted)
                    return fault;
            }
        }
        catch (OperationCanceledException)
        {
            return deadline.Why;
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => BodyFault.TooLarge,
                StatusCodes.Status408RequestTimeout => BodyFault.TooSlow,
                _ => BodyFault.Malformed,
            };
        }
        catch (IOException)
        {
            return BodyFault.Gone;
        }
    }

    private static BodyFault Take(PipeReader reader, ReadResult read, RequestBody body, long announced)
    {
        if (read.IsCanceled)
            return BodyFault.Gone;
        var fault = body.Append(read.Buffer, announced);
        reader.AdvanceTo(read.Buffer.End);
        return fault;
    }
}
