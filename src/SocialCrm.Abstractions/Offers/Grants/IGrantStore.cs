namespace SocialCrm.Offers;

/// <summary>Gives benefits, within budget and limit per person, under any concurrency.</summary>
/// <remarks>
/// <para><b>Threading.</b> Thread-safe, also across processes.</para>
/// <para><b>Atomicity.</b> One transaction holds the idempotency key, the conditional write on the budget, the limit per person and the grant.
/// After every commit, held + granted ≤ budget, and no customer has more than the limit, also when two customers are being merged.</para>
/// <para><b>Idempotence.</b> As <see cref="IdempotencyKey"/> says; the unique key decides, not a look-up before. It is judged first, so that a replay is
/// answered after the campaign ended and in spite of an <see cref="IssueAttempt.Objection"/>.</para>
/// <para><b>Errors.</b> A refusal is a value. <see cref="SocialCrm.Storage.StoreException"/> means that nothing of the batch was given, or that the answer was lost: try the same keys again.</para>
/// </remarks>
public interface IGrantStore
{
    /// <summary>Decides attempts, in order; answers one outcome for each, in the same order.</summary>
    Task<IReadOnlyList<IssueOutcome>> IssueAsync(IReadOnlyList<IssueAttempt> attempts, CancellationToken cancellationToken);
}
