namespace SocialCrm.Offers;

/// <summary>Tells what a <see cref="IGrantStore"/> would answer now, and writes nothing.</summary>
/// <remarks>Thread-safe, also across processes. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IGrantPreview
{
    /// <summary>What each of the attempts would be answered if it were made now and alone.</summary>
    Task<IReadOnlyList<IssueOutcome>> PreviewAsync(IReadOnlyList<IssueAttempt> attempts, CancellationToken cancellationToken);
}
