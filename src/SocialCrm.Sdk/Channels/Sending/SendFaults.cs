namespace SocialCrm.Channels;

/// <summary>Says what an exception of a sender means for the message.</summary>
internal static class SendFaults
{
    public static SendAnswer Answer(Exception fault) => fault switch
    {
        ChannelException { Failure: ChannelFailure.Unauthorized } => new SendAnswer.Said(new SendResult.ReauthorizationRequired()),
        ChannelException { Failure: ChannelFailure.Throttled } throttled => new SendAnswer.NotReached("The platform asks to wait.", throttled.RetryAfter) { IsThrottled = true },
        ChannelException { HadNoEffect: true } away => new SendAnswer.NotReached(away.Message, away.RetryAfter),
        _ when NeverLeft(fault) => new SendAnswer.NotReached("The platform cannot be reached.", (fault as ChannelException)?.RetryAfter),
        ChannelException channel => Lost(channel.Message),
        OperationCanceledException => Lost("No answer came in time."),
        _ => Lost($"The connector threw {fault.GetType().Name}."),
    };

    public static SendAnswer Lost(string reason) => new SendAnswer.Said(new SendResult.Unknown(reason));

    /// <summary>Whether no connection was made, so that nothing of the request can have arrived.</summary>
    private static bool NeverLeft(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
                })
            {
                return true;
            }
        }

        return false;
    }
}
