using SocialCrm.Offers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A grant store that issues in a way of its own.</summary>
internal sealed class WrongGrants(Func<IReadOnlyList<IssueAttempt>, CancellationToken, Task<IReadOnlyList<IssueOutcome>>> issue) : IGrantStore
{
    public Task<IReadOnlyList<IssueOutcome>> IssueAsync(IReadOnlyList<IssueAttempt> attempts, CancellationToken cancellationToken) =>
        issue(attempts, cancellationToken);
}
