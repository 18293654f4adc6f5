namespace SocialCrm.Channels;

/// <summary>Credentials could not be refreshed for another reason than that they were refused; it is tried again later.</summary>
/// <param name="Until">When.</param>
/// <param name="Failures">How often it failed, one time after the other.</param>
internal sealed record CredentialPause(DateTimeOffset Until, int Failures)
{
    private const int MostDoublings = 9;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Whatever a platform says: a number that was misread must not silence a connection.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    public static CredentialPause None { get; } = new(default, 0);

    /// <summary>The next pause: twice as long, or as long as the platform asks for.</summary>
    public CredentialPause Longer(DateTimeOffset now, TimeSpan? asked)
    {
        var guess = First * (1 << Math.Min(Failures, MostDoublings));
        guess = guess < Longest ? guess : Longest;
        var wait = asked > guess ? asked.Value : guess;
        return new CredentialPause(now + (wait < LongestAsked ? wait : LongestAsked), Failures + 1);
    }

    public ChannelException Again(ConnectionId connection, DateTimeOffset now) =>
        new(connection, ChannelFailure.Unavailable, $"'{connection}' could not be signed in. It is tried again by itself.")
        {
            RetryAfter = Until > now ? Until - now : TimeSpan.Zero,
            HadNoEffect = true,
        };
}
