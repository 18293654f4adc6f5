namespace SocialCrm.Offers;

/// <summary>Turns requests to issue into attempts, with what the rules object to, and derives the codes of what was given.</summary>
internal sealed class Issuing(IGrantStore store, CodeMint mint, EligibilityJudge judge, TimeProvider clock)
{
    public async Task<IReadOnlyList<IssueResult>> IssueAsync(IReadOnlyList<IssueRequest> requests, CancellationToken cancellationToken)
    {
        foreach (var request in requests)
            ThrowIfIncomplete(request);
        if (requests.Count == 0)
            return [];

        var now = clock.GetUtcNow();
        var objections = new IssueResult.Refused?[requests.Count];
        var attempts = new IssueAttempt[requests.Count];
        for (var index = 0; index < attempts.Length; index++)
        {
            var request = requests[index];
            objections[index] = await judge.ObjectionAsync(request, now, cancellationToken).ConfigureAwait(false);
            var codeHash = await mint.HashAsync(GrantOf(request), cancellationToken).ConfigureAwait(false);
            attempts[index] = new IssueAttempt(request.Key, request.Campaign, request.Recipient, codeHash, now)
            {
                Objection = objections[index]?.Reason,
            };
        }

        var outcomes = await store.IssueAsync(attempts, cancellationToken).ConfigureAwait(false);

        var results = new IssueResult[requests.Count];
        for (var index = 0; index < results.Length; index++)
        {
            results[index] = outcomes[index] switch
            {
                IssueOutcome.Issued issued => new IssueResult.Issued(
                    issued.Grant, await mint.CodeAsync(GrantOf(requests[index]), cancellationToken).ConfigureAwait(false), issued.IsReplay),
                IssueOutcome.Refused refused when objections[index] is { } objection && objection.Reason == refused.Reason => objection,
                IssueOutcome.Refused refused => new IssueResult.Refused(refused.Reason, refused.Explanation),
                _ => throw new SocialCrmException("The store answered an outcome that this version does not know. Update the store's package."),
            };
        }

        return results;
    }

    private static GrantId GrantOf(IssueRequest request) => GrantId.From(request.Campaign, request.Key);

    private static void ThrowIfIncomplete(IssueRequest request)
    {
        ArgumentNullException.ThrowIfNull(request, "requests");
        if (request.Key == default || request.Campaign == default || request.Recipient == default)
            throw new ArgumentException("A request to issue needs a key, a campaign and a recipient. Fill in all three.", nameof(request));
    }
}
