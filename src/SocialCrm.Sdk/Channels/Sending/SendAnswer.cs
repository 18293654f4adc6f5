namespace SocialCrm.Channels;

/// <summary>What came of a call to a sender.</summary>
internal abstract record SendAnswer
{
    private SendAnswer()
    {
    }

    /// <summary>The platform, or the connector for it, said something.</summary>
    public sealed record Said(SendResult Result) : SendAnswer;

    /// <summary>The platform was not reached, so nothing arrived.</summary>
    public sealed record NotReached(string Reason, TimeSpan? RetryAfter = null) : SendAnswer
    {
        /// <summary>Whether that is because too much was asked of it.</summary>
        public bool IsThrottled { get; init; }
    }

    /// <summary>The platform surely does not have the message: the answer to looking for it.</summary>
    public sealed record NotThere : SendAnswer;
}
