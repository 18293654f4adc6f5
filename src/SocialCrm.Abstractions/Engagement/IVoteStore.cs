namespace SocialCrm.Engagement;

/// <summary>Takes votes, one of each person.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes: of many votes of one person at once one is the first, by whichever records of the customer.</para>
/// <para>
/// <b>Who counts.</b> A vote belongs to the record that cast the person's first. When two customers who have both voted turn out to be one, the earlier vote
/// counts and the later is kept and not counted; when they are parted again both count. This is judged when votes are counted, also after the poll was closed.
/// </para>
/// <para><b>Idempotence.</b> A unique key on the poll and the caller's key; it is judged first, so a retry is answered after the poll was closed. <b>Errors.</b> <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// </remarks>
public interface IVoteStore
{
    /// <summary>Decides votes, in order and in one transaction; answers one outcome for each, in the same order.</summary>
    Task<IReadOnlyList<VoteOutcome>> VoteAsync(IReadOnlyList<Vote> votes, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Counts the votes of a poll; none when there is no such poll.</summary>
    Task<PollCount> CountAsync(PollId poll, CancellationToken cancellationToken);
}
