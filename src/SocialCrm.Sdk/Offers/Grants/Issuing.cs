using SocialCrm.Storage;

namespace SocialCrm.Offers;

/// <summary>Turns requests to issue into attempts, with what the rules object to, and derives the codes of what was given.</summary>
internal sealed class Issuing(IGrantStore store, CodeNumbers numbers, CodeMint mint, EligibilityJudge judge, TimeProvider clock)
{
    private readonly SharedTransactions<IssueAttempt, IssueOutcome> transactions = new(attempts => store.IssueAsync(attempts, CancellationToken.None), lanes: 2);

    /// <summary>Gives one benefit, in a transaction that others share who ask at the same time.</summary>
    public async Task<IssueResult> IssueAsync(IssueRequest request, CancellationToken cancellationToken)
    {
        ThrowIfIncomplete(request);
        var (attempt, objection) = await PrepareAsync(request, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        var outcome = await transactions.DecideAsync(attempt, cancellationToken).ConfigureAwait(false);
        return await ResultAsync(outcome, objection, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives benefits in order, in a transaction of their own.</summary>
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
            (attempts[index], objections[index]) = await PrepareAsync(requests[index], now, cancellationToken).ConfigureAwait(false);

        var outcomes = await store.IssueAsync(attempts, cancellationToken).ConfigureAwait(false);

        var results = new IssueResult[requests.Count];
        for (var index = 0; index < results.Length; index++)
            results[index] = await ResultAsync(outcomes[index], objections[index], cancellationToken).ConfigureAwait(false);
        return results;
    }

    private async ValueTask<(IssueAttempt Attempt, IssueResult.Refused? Objection)> PrepareAsync(
        IssueRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var objection = await judge.ObjectionAsync(request, now, cancellationToken).ConfigureAwait(false);
        var code = request.CodeNumber is { } chosen
            ? await numbers.ChosenAsync(request.Campaign, chosen, cancellationToken).ConfigureAwait(false)
            : await numbers.NextAsync(request.Campaign, cancellationToken).ConfigureAwait(false);
        var attempt = new IssueAttempt(request.Key, request.Campaign, request.Recipient, code?.Hash ?? ReadOnlyMemory<byte>.Empty, now)
        {
            Code = code?.Serial,
            CodeKey = await mint.KeyIdAsync(cancellationToken).ConfigureAwait(false),

            // A campaign that goes live only now has no code for this attempt, and a grant without a code could never be answered.
            Objection = code is null ? OfferRefusal.UnknownCampaign : objection?.Reason,
        };
        return (attempt, objection);
    }

    private async ValueTask<IssueResult> ResultAsync(IssueOutcome outcome, IssueResult.Refused? objection, CancellationToken cancellationToken) => outcome switch
    {
        IssueOutcome.Issued { Grant: var grant, IsReplay: var isReplay } => new IssueResult.Issued(
            grant,
            await mint.CodeAsync(grant.Code ?? throw new SocialCrmException("The store answered a grant without its code's serial. Update the store's package."), cancellationToken).ConfigureAwait(false),
            isReplay),
        IssueOutcome.Refused refused when objection is not null && objection.Reason == refused.Reason => objection,
        IssueOutcome.Refused refused => new IssueResult.Refused(refused.Reason, refused.Explanation),
        _ => throw new SocialCrmException("The store answered an outcome that this version does not know. Update the store's package."),
    };

    private static void ThrowIfIncomplete(IssueRequest request)
    {
        ArgumentNullException.ThrowIfNull(request, "requests");
        if (request.Key == default || request.Campaign == default || request.Recipient == default)
            throw new ArgumentException("A request to issue needs a key, a campaign and a recipient. Fill in all three.", nameof(request));
        if (request.CodeNumber is < 0 or >= CodeSerial.FirstOfHost)
            throw new ArgumentException("A code's number is 0 to 2 to the 47th minus 1. Correct IssueRequest.CodeNumber, or leave it unset.", nameof(request));
    }
}
