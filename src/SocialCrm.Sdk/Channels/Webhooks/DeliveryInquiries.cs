namespace SocialCrm.Channels;

/// <summary>Lets connectors ask who sent a delivery, so many at a time and not for long: anybody can make them ask.</summary>
internal sealed class DeliveryInquiries(WebhookTelemetry telemetry, TimeProvider time)
{
    private const int MostAtOnce = 32;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private int inFlight;

    /// <summary>The verdict; null when it cannot be had now.</summary>
    public async Task<WebhookVerdict?> AskAsync(IWebhookInquirer inquirer, WebhookRequest request, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref inFlight) > MostAtOnce)
        {
            Interlocked.Decrement(ref inFlight);
            telemetry.TurnedAway(inquirer.Connection);
            return null;
        }

        using var late = new CancellationTokenSource(Longest, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await inquirer.InquireAsync(request, ended.Token).ConfigureAwait(false) switch
            {
                null or WebhookVerdict.Inquire => throw new InvalidOperationException("The connector gave no verdict."),
                var verdict => verdict,
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is ChannelException or OperationCanceledException)
        {
            telemetry.NotTold(inquirer.Connection);
            return null;
        }
#pragma warning disable CA1031 // A connector's fault, brought about by whatever somebody posted, must not reach the host.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            telemetry.VerifyFailed(inquirer.Connection, fault);
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }
}
