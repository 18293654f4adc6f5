using SocialCrm.Channels;

namespace SocialCrm.Connectors.Http;

/// <summary>What a failure means that came before the message itself was sent, while its place or a token was asked for: nothing of it can have arrived.</summary>
internal static class BeforeSending
{
    /// <summary>The result, or the exception to throw where trying again may help.</summary>
    public static SendResult Answer(ChannelException fault, DateTimeOffset now) => fault.Failure switch
    {
        ChannelFailure.Throttled => new SendResult.Throttled(now + (fault.RetryAfter ?? TimeSpan.FromMinutes(1))),
        ChannelFailure.Unauthorized => new SendResult.ReauthorizationRequired(),
        ChannelFailure.Malformed => new SendResult.Rejected(fault.Message),
        _ => throw new ChannelException(fault.Connection, fault.Failure, fault.Message, fault) { RetryAfter = fault.RetryAfter, HadNoEffect = true },
    };
}
