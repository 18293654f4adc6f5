namespace SocialCrm.Offers;

/// <summary>A batch of which some attempts are refused at once and the rest go to the store; the outcomes keep the order of the requests.</summary>
internal sealed class PartialBatch<TAttempt, TOutcome>
    where TOutcome : class
{
    private readonly List<TOutcome?> outcomes = [];
    private readonly List<TAttempt> attempts = [];

    public void Refuse(TOutcome outcome) => outcomes.Add(outcome);

    public void Attempt(TAttempt attempt)
    {
        outcomes.Add(null);
        attempts.Add(attempt);
    }

    public async Task<IReadOnlyList<TOutcome>> DecideAsync(Func<IReadOnlyList<TAttempt>, Task<IReadOnlyList<TOutcome>>> decide)
    {
        var decided = attempts.Count == 0 ? [] : await decide(attempts).ConfigureAwait(false);
        var next = 0;
        return [.. outcomes.Select(outcome => outcome ?? decided[next++])];
    }
}
