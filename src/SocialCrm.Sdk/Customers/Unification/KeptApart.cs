namespace SocialCrm.Customers;

/// <summary>Which records of a scope are kept apart from which, by a decision or by what the host vouches for.</summary>
internal sealed class KeptApart
{
    private readonly List<int>?[] separated;
    private readonly VerifiedIds?[] verified;

    public KeptApart(ScopeIndex index, IEnumerable<RecordSeparation> separations)
    {
        separated = new List<int>?[index.Records.Count];
        verified = [.. index.Records.Select(VerifiedIds.Of)];
        foreach (var separation in separations)
        {
            if (!index.TryFind(separation.Left, separation.Right, out var pair))
                continue;
            (separated[pair.First] ??= []).Add(pair.Second);
            (separated[pair.Second] ??= []).Add(pair.First);
        }
    }

    /// <summary>The records that a decision keeps apart from this one.</summary>
    public IReadOnlyList<int> SeparatedFrom(int record) => separated[record] ?? (IReadOnlyList<int>)[];

    /// <summary>The ids that the host vouches for in this record, or null.</summary>
    public VerifiedIds? VerifiedIdsOf(int record) => verified[record];

    /// <summary>Why records that were one customer no longer are.</summary>
    /// <param name="moved">The records that left, at least one.</param>
    /// <param name="rest">The records that they left, at least one.</param>
    public (string Rule, int Left, int Right) WhyParted(IReadOnlyList<int> moved, IReadOnlyList<int> rest)
    {
        var others = rest.ToHashSet();
        foreach (var left in moved)
        {
            foreach (var right in SeparatedFrom(left))
            {
                if (others.Contains(right))
                    return (LinkRules.Separated, left, right);
            }
        }

        foreach (var left in moved.Where(record => verified[record] is not null))
        {
            foreach (var right in rest)
            {
                if (verified[right] is { } theirs && verified[left]!.Contradict(theirs))
                    return (LinkRules.ContradictingIds, left, right);
            }
        }

        return (LinkRules.NothingShared, moved[0], rest[0]);
    }
}
