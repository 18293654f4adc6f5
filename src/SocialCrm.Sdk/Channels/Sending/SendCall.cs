namespace SocialCrm.Channels;

/// <summary>Calls a sender, for a limited time, and turns whatever it throws into an answer.</summary>
internal sealed class SendCall(ChannelOptions options, TimeProvider time)
{
    /// <summary>How long an attempt may go on when the host stops; a little later it is left to itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public Task<SendAnswer> SendAsync(IChannelSender sender, OutboundMessage message, CancellationToken cancellationToken) =>
        CallAsync(
            async token => await sender.SendAsync(message, token).ConfigureAwait(false) is { } result
                ? new SendAnswer.Said(result)
                : SendFaults.Lost("The connector gave no answer."),
            cancellationToken);

    public Task<SendAnswer> FindAsync(ISendLookup sender, OutboundMessage message, CancellationToken cancellationToken) =>
        CallAsync(
            async token => await sender.FindAsync(message, token).ConfigureAwait(false) is { } accepted
                ? new SendAnswer.Said(accepted)
                : new SendAnswer.NotThere(),
            cancellationToken);

    private async Task<SendAnswer> CallAsync(Func<CancellationToken, Task<SendAnswer>> call, CancellationToken cancellationToken)
    {
        // The call is asked to end first, and left a moment later should it not.
        using var deadline = new CancellationTokenSource(options.SendTimeout, time);
        using var end = new CancellationTokenSource(options.SendTimeout + Moment, time);
        using var stopping = cancellationToken.Register(() =>
        {
            deadline.CancelAfter(Grace);
            end.CancelAfter(Grace + Moment);
        });
        try
        {
            return await Task.Run(() => call(deadline.Token), CancellationToken.None).WaitAsync(end.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a connector throws is what became of the attempt.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return SendFaults.Answer(fault);
        }
    }
}
