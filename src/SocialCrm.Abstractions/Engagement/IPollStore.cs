namespace SocialCrm.Engagement;

/// <summary>Keeps polls.</summary>
/// <remarks>Thread-safe, also across processes. Durable when a call returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IPollStore
{
    /// <summary>Stores a draft, or puts another in its place. A poll that is open or closed stands as it is; asking for what stands is no change.</summary>
    Task<PollOutcome> PutAsync(Poll poll, CancellationToken cancellationToken);

    /// <summary>Opens a draft or closes an open poll. Where it stands there already nothing changes. Once it answers that a poll is closed, no vote is taken any more.</summary>
    Task<PollOutcome> MoveAsync(PollId poll, PollState state, CancellationToken cancellationToken);

    /// <summary>A poll, or null when there is none.</summary>
    Task<PollStatus?> FindAsync(PollId poll, CancellationToken cancellationToken);
}
