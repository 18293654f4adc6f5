namespace SocialCrm.Customers;

/// <summary>Joins the records of a part that is too large to be weighed group by group: the surest links first, and never what is certain to be two people.</summary>
internal sealed class LargePart
{
    private readonly CandidateScorer scorer;
    private readonly int[] members;
    private readonly DisjointSets sets;
    private readonly List<int>?[] bound;

    public LargePart(CandidateScorer scorer, int[] members)
    {
        this.scorer = scorer;
        this.members = members;
        sets = new DisjointSets(members.Length);
        bound = new List<int>?[members.Length];
        for (var i = 0; i < members.Length; i++)
            bound[i] = Binds(members[i]) ? [members[i]] : null;
    }

    /// <summary>Joins along links, and answers a member of its cluster for every member, the same for all of a cluster.</summary>
    /// <param name="links">Links between members by their places, the surest first.</param>
    public int[] Join(IEnumerable<(int Left, int Right)> links)
    {
        foreach (var link in links)
        {
            var (one, other) = (sets.Find(link.Left), sets.Find(link.Right));
            if (one == other || Contradict(bound[one], bound[other]))
                continue;
            var together = Together(bound[one], bound[other]);
            sets.Unite(one, other);
            bound[sets.Find(one)] = together;
        }

        return [.. Enumerable.Range(0, members.Length).Select(member => members[sets.Find(member)])];
    }

    private bool Binds(int record) => scorer.Decisions.Concern(record) || scorer.Scorer.Hard.Binds(scorer.ViewOf(record));

    private bool Contradict(List<int>? ones, List<int>? others)
    {
        foreach (var one in ones ?? [])
        {
            foreach (var other in others ?? [])
            {
                if (scorer.RuleOf(one, other) == HardRule.Different)
                    return true;
            }
        }

        return false;
    }

    /// <summary>One record for each thing that binds, so that many that are bound by one do not add up.</summary>
    private List<int>? Together(List<int>? ones, List<int>? others)
    {
        if (ones is null || others is null)
            return ones ?? others;
        foreach (var other in others)
        {
            if (scorer.Decisions.Concern(other) || !ones.Exists(one => scorer.Scorer.Hard.BindAlike(scorer.ViewOf(one), scorer.ViewOf(other))))
                ones.Add(other);
        }

        return ones;
    }
}
