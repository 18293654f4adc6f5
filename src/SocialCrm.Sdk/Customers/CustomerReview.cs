namespace SocialCrm.Customers;

/// <summary>Chooses, of what a store keeps, the pairs to ask a person about: as <see cref="ReviewQueue"/> does of a batch.</summary>
/// <remarks>Thread-safe. All of an answer is of one consistent state.</remarks>
internal sealed class CustomerReview(ICustomerStore store, LinkagePolicies policies)
{
    // A store of a million records has some ten thousand pairs in doubt. The customers of these are looked up.
    private const int MostLookedUp = 10_000;

    public Task<IReadOnlyList<ReviewQuestion>> AskAsync(int most, CancellationToken cancellationToken) => store.LookAsync<IReadOnlyList<ReviewQuestion>>(
        async session =>
        {
            var policy = await policies.OfAsync(session).ConfigureAwait(false);
            var worth = new ReviewValue(LinkageEvidence.Probability(policy.Threshold));
            var doubts = await DoubtsAsync(session, policy, worth, cancellationToken).ConfigureAwait(false);
            var scope = await ReviewScope.ReadAsync(session, policy, doubts).ConfigureAwait(false);
            return await ChooseAsync(scope, worth, most).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>The pairs whose links are most in doubt, whatever hangs on them; memory is bounded, however many there are.</summary>
    private static async Task<List<WeightedLink>> DoubtsAsync(UnificationSession session, LinkagePolicy policy, ReviewValue worth, CancellationToken cancellationToken)
    {
        var doubts = new List<WeightedLink>();
        await foreach (var pair in session.Links.ReadAsync((float)policy.LeastKept, (float)policy.MostDoubted).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            doubts.Add(pair);
            if (doubts.Count == 2 * MostLookedUp)
                doubts = Worthiest();
        }

        return Worthiest();

        List<WeightedLink> Worthiest() => [.. doubts.OrderByDescending(pair => worth.Of(pair.Weight)).ThenBy(pair => pair.Left.Value).ThenBy(pair => pair.Right.Value).Take(MostLookedUp)];
    }

    /// <summary>The questions that are worth most, one for each two customers, those that look alike set apart.</summary>
    private static async Task<ReviewQuestion[]> ChooseAsync(ReviewScope scope, ReviewValue worth, int most)
    {
        var between = new HashSet<(CustomerId, CustomerId)>();
        var questions = scope.Doubts
            .Select(pair => scope.Question(pair, worth))
            .Where(question => question.Value > 0)
            .OrderByDescending(question => question.Value).ThenBy(question => question.Left.Value).ThenBy(question => question.Right.Value);
        var open = new List<(ReviewQuestion, double, string)>();
        foreach (var some in questions.Chunk(SpacedQuestions.Among(most)))
        {
            foreach (var (question, kind) in await scope.OpenAsync(some).ConfigureAwait(false))
            {
                if (question.IsOneCustomer || between.Add((question.LeftCustomer, question.RightCustomer)) && !between.Contains((question.RightCustomer, question.LeftCustomer)))
                    open.Add((question, question.Value, kind));
            }

            if (open.Count >= SpacedQuestions.Among(most))
                break;
        }

        return SpacedQuestions.Of(open, most);
    }
}
