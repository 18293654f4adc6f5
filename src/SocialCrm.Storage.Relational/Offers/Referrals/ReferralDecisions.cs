namespace SocialCrm.Storage;

/// <summary>Decides a batch in order, in one transaction, each attempt on what those before it have written.</summary>
internal static class ReferralDecisions
{
    public static Task<IReadOnlyList<TOutcome>> DecideEachAsync<TAttempt, TOutcome>(
        this RelationalDatabase database, IReadOnlyList<TAttempt> attempts, Func<RelationalSession, TAttempt, Task<TOutcome>> decide, CancellationToken cancellationToken) =>
        database.DecideAsync(
            attempts,
            async session =>
            {
                var outcomes = new List<TOutcome>(attempts.Count);
                foreach (var attempt in attempts)
                    outcomes.Add(await decide(session, attempt).ConfigureAwait(false));
                return outcomes;
            },
            cancellationToken);
}
