namespace SocialCrm.Customers;

/// <summary>Verified ids, which link where they are equal and part where they differ, sources that hold nobody twice, and what the host is certain of.</summary>
/// <remarks>What parts wins over what links. Immutable; safe to share between threads.</remarks>
internal sealed class HardRules
{
    private readonly int[] verified;
    private readonly bool[] unique;
    private readonly HostGrades[] host;

    public HardRules(RecordTable table, IReadOnlySet<int> uniqueSources, HostGrades[] host)
    {
        this.host = host;
        verified = [.. Enumerable.Range(0, table.Fields.Count).Where(field => table.Fields.NameOf(field).Kind == FieldKind.VerifiedId)];
        unique = [.. Enumerable.Range(0, table.Sources.Count).Select(uniqueSources.Contains)];
    }

    /// <summary>Whether there is any rule at all.</summary>
    public bool Any => verified.Length > 0 || host.Length > 0 || Array.IndexOf(unique, true) >= 0;

    public HardRule Of(in RecordView left, in RecordView right)
    {
        if (AreOfUniqueSource(left, right))
            return HardRule.Different;
        var found = HardRule.None;
        foreach (var field in verified)
        {
            var mine = left[field];
            var theirs = right[field];
            if (mine.IsEmpty || theirs.IsEmpty)
                continue;
            if (!mine.ContainsAny(theirs))
                return HardRule.Different;
            found = HardRule.Same;
        }

        foreach (var grades in host)
        {
            if (grades.RuleOf(left, right) is not HardRule.None and var rule)
                found = rule > found ? rule : found;
        }

        return found;
    }

    /// <summary>Whether a record has anything that hard rules go by.</summary>
    public bool Binds(in RecordView record)
    {
        foreach (var field in verified)
        {
            if (!record[field].IsEmpty)
                return true;
        }

        return host.Length > 0 || unique[record.Source];
    }

    /// <summary>Whether hard rules go by the same in both.</summary>
    public bool BindAlike(in RecordView left, in RecordView right)
    {
        foreach (var field in verified)
        {
            if (!left[field].SequenceEqual(right[field]))
                return false;
        }

        return host.Length == 0 && (left.Source == right.Source || !unique[left.Source] && !unique[right.Source]);
    }

    /// <summary>Whether both are of one source that holds nobody twice.</summary>
    public bool AreOfUniqueSource(in RecordView left, in RecordView right) => left.Source == right.Source && unique[left.Source];
}
