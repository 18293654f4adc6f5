namespace SocialCrm.Engagement;

/// <summary>Asks people a question, and counts one vote of each.</summary>
/// <remarks>
/// <para>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</para>
/// <para>
/// A person is the customer with all records, as unification knows them when votes are counted. Where two customers who have both voted turn out to be one, the
/// earlier vote counts and the later is kept and not counted. Somebody who is only known by an account votes by the account's record.
/// </para>
/// </remarks>
public sealed class Polls
{
    private readonly IPollStore store;
    private readonly IVoteStore votes;
    private readonly TimeProvider time;

    internal Polls(IPollStore store, IVoteStore votes, TimeProvider time)
    {
        this.store = store;
        this.votes = votes;
        this.time = time;
    }

    /// <summary>Drafts a poll, or changes a draft. One that was opened stays as it is.</summary>
    /// <exception cref="ArgumentException">The poll has no name, no question, no time to vote in, or not 2 to 50 answers with a name each.</exception>
    public Task<PollOutcome> DraftAsync(Poll poll, CancellationToken cancellationToken = default)
    {
        PollShape.ThrowIfInvalid(poll);
        return store.PutAsync(poll, cancellationToken);
    }

    /// <summary>Opens a draft: from now on it stays as it is, and takes votes from its start up to, and not including, its end.</summary>
    public Task<PollOutcome> OpenAsync(PollId poll, CancellationToken cancellationToken = default) => store.MoveAsync(poll, PollState.Open, cancellationToken);

    /// <summary>Closes an open poll for good, also before its end. When this has answered, no vote is taken any more.</summary>
    public Task<PollOutcome> CloseAsync(PollId poll, CancellationToken cancellationToken = default) => store.MoveAsync(poll, PollState.Closed, cancellationToken);

    /// <summary>Takes a vote.</summary>
    /// <exception cref="ArgumentException">It has no key.</exception>
    public async Task<VoteOutcome> VoteAsync(Vote vote, CancellationToken cancellationToken = default) =>
        (await VoteAsync([vote], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Takes votes, in order; answers one outcome for each, in the same order.</summary>
    /// <exception cref="ArgumentException">One has no key.</exception>
    public Task<IReadOnlyList<VoteOutcome>> VoteAsync(IReadOnlyList<Vote> votes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(votes);
        foreach (var vote in votes)
            PollShape.ThrowIfInvalid(vote);
        return this.votes.VoteAsync(votes, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>A poll and where it stands, or null when there is none.</summary>
    public Task<PollStatus?> FindAsync(PollId poll, CancellationToken cancellationToken = default) => store.FindAsync(poll, cancellationToken);

    /// <summary>How a poll stands, at any time; null when there is none.</summary>
    public async Task<PollResult?> CountAsync(PollId poll, CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(poll, cancellationToken).ConfigureAwait(false) is not { } status)
            return null;
        var count = await votes.CountAsync(poll, cancellationToken).ConfigureAwait(false);
        var all = count.Votes.Values.Sum();
        return new PollResult(status, [.. status.Poll.Options.Select(option => Answer(option, count, all, status.Poll.Options.Count))], all, count.NotCounted);
    }

    private static PollAnswer Answer(PollOption option, PollCount count, long all, int options)
    {
        var chosen = count.Votes.GetValueOrDefault(option.Id);
        var (low, high) = SharedIntervals.Of(chosen, all, options);
        return new PollAnswer(option, chosen, all == 0 ? 0 : (double)chosen / all, low, high);
    }
}
