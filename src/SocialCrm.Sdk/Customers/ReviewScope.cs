namespace SocialCrm.Customers;

/// <summary>Pairs of records that are in doubt, with the customers that they stand in.</summary>
internal sealed class ReviewScope
{
    // More of one customer weigh no more, and need not be read.
    private const int MostOfACustomer = 100;

    private readonly UnificationSession session;
    private readonly LinkagePolicy policy;
    private readonly Dictionary<SourceRecordId, int> numbers = [];
    private readonly List<SourceRecordId> records = [];
    private readonly List<CustomerId> customers = [];
    private readonly Dictionary<CustomerId, int> sizes = [];
    private readonly HeldTogether held;
    private readonly ILookup<int, int> certain;

    private ReviewScope(UnificationSession session, LinkagePolicy policy, IReadOnlyList<RecordLink> members, IReadOnlyList<WeightedLink> links)
    {
        (this.session, this.policy) = (session, policy);
        var places = new Dictionary<CustomerId, int>();
        var clusters = new int[members.Count];
        foreach (var (record, customer) in members)
        {
            places.TryAdd(customer, places.Count);
            clusters[records.Count] = places[customer];
            numbers.Add(record, records.Count);
            records.Add(record);
            customers.Add(customer);
            sizes[customer] = sizes.GetValueOrDefault(customer) + 1;
        }

        var known = links.Where(link => numbers.ContainsKey(link.Left) && numbers.ContainsKey(link.Right)).Select(link => (Pair: PairList.Of(numbers[link.Left], numbers[link.Right]), link.Weight)).OrderBy(link => link.Pair).ToList();
        held = new HeldTogether(new ScoredPairs([.. known.Select(link => link.Pair)], [.. known.Select(link => link.Weight)]), clusters);
        certain = known.Where(link => float.IsPositiveInfinity(link.Weight))
            .SelectMany(link => new[] { (PairList.First(link.Pair), PairList.Second(link.Pair)), (PairList.Second(link.Pair), PairList.First(link.Pair)) })
            .ToLookup(link => link.Item1, link => link.Item2);
    }

    /// <summary>The pairs whose records have customers.</summary>
    public required IReadOnlyList<WeightedLink> Doubts { get; init; }

    /// <summary>Reads whose the records of pairs are, and who else is of the same customers.</summary>
    public static async Task<ReviewScope> ReadAsync(UnificationSession session, LinkagePolicy policy, IReadOnlyList<WeightedLink> doubts)
    {
        HashSet<SourceRecordId> asked = [.. doubts.SelectMany(pair => new[] { pair.Left, pair.Right })];
        var own = asked.Count == 0 ? [] : await session.Memberships.FindAsync(asked).ConfigureAwait(false);
        var all = own.Count == 0 ? [] : await session.Memberships.MembersAsync([.. own.Select(link => link.Customer).Distinct()], MostOfACustomer, settledOnly: false).ConfigureAwait(false);
        RecordLink[] members = [.. own.Concat(all).DistinctBy(link => link.Record).OrderBy(link => link.Record.Value)];
        var links = members.Length == 0 ? [] : await session.Links.FindAsync([.. members.Select(link => link.Record)]).ConfigureAwait(false);
        var present = own.Select(link => link.Record).ToHashSet();
        return new ReviewScope(session, policy, members, [.. links.Distinct()])
        {
            Doubts = [.. doubts.Where(pair => present.Contains(pair.Left) && present.Contains(pair.Right))],
        };
    }

    /// <summary>What there is to ask about a pair.</summary>
    public ReviewQuestion Question(WeightedLink pair, ReviewValue worth)
    {
        var (left, right) = (numbers[pair.Left], numbers[pair.Right]);
        var isOne = customers[left] == customers[right];
        var link = PairList.Of(left, right);
        var (leftRecords, rightRecords) = isOne ? held.Parts(link) : (sizes[customers[left]], sizes[customers[right]]);
        var hanging = (Math.Min(leftRecords, MostOfACustomer), Math.Min(rightRecords, MostOfACustomer));
        return new ReviewQuestion(pair.Left, pair.Right, LinkageEvidence.Probability(pair.Weight))
        {
            LeftCustomer = customers[left],
            RightCustomer = customers[right],
            LeftRecords = hanging.Item1,
            RightRecords = hanging.Item2,
            Value = worth.Of(pair.Weight, hanging),
            Reason = ReviewReason.Of((isOne, policy.IsLink(pair), held.IsHeldBy(link)), hanging),
        };
    }

    /// <summary>Those that nothing certain answers, also by way of other records, each with what the comparisons find in it.</summary>
    public async Task<IReadOnlyList<(ReviewQuestion Question, string Kind)>> OpenAsync(IReadOnlyList<ReviewQuestion> questions)
    {
        var concerned = new HashSet<int>(questions.SelectMany(question => new[] { numbers[question.Left], numbers[question.Right] }));
        var reached = new Stack<int>(concerned);
        while (reached.TryPop(out var record))
        {
            foreach (var other in certain[record].Where(concerned.Add))
                reached.Push(other);
        }

        SourceRecordId[] named = [.. concerned.Select(record => records[record])];
        var index = new StoreLinkageIndex(session, policy.Options);
        var decisions = await index.DecisionsAsync(named).ConfigureAwait(false);
        var table = new StatementTable(policy.Model, await index.StatementsAsync(named).ConfigureAwait(false))
        {
            Received = policy.Host.Comparisons.Count == 0 ? null : (await index.ReceivedAsync(named).ConfigureAwait(false)).ToDictionary(record => record.Id),
        };
        var scorer = new StatementLinker(table, policy, decisions).Scorer;
        var decided = new DecidedPairs(scorer, Certain(concerned, table, decisions), table.Statements.Count, []);
        return
        [
            .. questions
                .Where(question => table.Holds(question.Left) && table.Holds(question.Right))
                .Select(question => (Question: question, Pair: PairList.Of(table[question.Left], table[question.Right])))
                .Where(asked => !decided.Contains(asked.Pair))
                .Select(asked => (asked.Question, scorer.KindOf(PairList.First(asked.Pair), PairList.Second(asked.Pair)))),
        ];
    }

    /// <summary>Who is certain to be one person: by the links, and by what was decided since.</summary>
    private ScoredPairs Certain(HashSet<int> concerned, StatementTable table, IReadOnlyList<LinkDecision> decisions)
    {
        var linked = concerned.SelectMany(record => certain[record], (record, other) => (Left: records[record], Right: records[other]))
            .Concat(decisions.Where(pair => pair.AreOne && pair.IsCertain).Select(pair => (pair.Left, pair.Right)));
        ulong[] pairs = [.. linked.Where(pair => table.Holds(pair.Left) && table.Holds(pair.Right)).Select(pair => PairList.Of(table[pair.Left], table[pair.Right])).Distinct().Order()];
        return new ScoredPairs(pairs, [.. Enumerable.Repeat(float.PositiveInfinity, pairs.Length)]);
    }
}
