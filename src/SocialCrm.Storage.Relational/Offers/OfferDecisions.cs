namespace SocialCrm.Storage;

/// <summary>Decides a batch in one transaction.</summary>
internal static class OfferDecisions
{
    /// <summary>Decides attempts; of none, nothing is asked of the database.</summary>
    public static async Task<IReadOnlyList<TOutcome>> DecideAsync<TAttempt, TOutcome>(
        this RelationalDatabase database, IReadOnlyList<TAttempt> attempts, Func<RelationalSession, Task<List<TOutcome>>> decide, CancellationToken cancellationToken) =>
        attempts.Count == 0 ? [] : await database.WriteAsync(decide, cancellationToken).ConfigureAwait(false);
}
