namespace SocialCrm.Customers;

/// <summary>The ids that the host vouches for, of one record or of a cluster of records.</summary>
/// <remarks>Two records contradict each other when they state ids of the same qualifier and none of them is equal.</remarks>
internal sealed class VerifiedIds
{
    private readonly List<Statement> statements;

    private VerifiedIds(List<Statement> statements) => this.statements = statements;

    /// <summary>What a record states, or null where it states none.</summary>
    public static VerifiedIds? Of(KeyedRecord record)
    {
        List<string>? keys = null;
        foreach (var key in record.Keys)
        {
            if (key.Rule == LinkRules.VerifiedId)
                (keys ??= []).Add(key.Value);
        }

        return keys is null ? null : Of(keys);
    }

    /// <summary>What keys of verified ids state, or null where there are none.</summary>
    public static VerifiedIds? Of(IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0)
            return null;
        var byQualifier = keys.GroupBy(key => NamedId.QualifierOf(key).ToString(), StringComparer.Ordinal);
        return new VerifiedIds([.. byQualifier.Select(group => new Statement(group.Key, [.. group.Order(StringComparer.Ordinal)]))]);
    }

    public bool Contradict(VerifiedIds other)
    {
        foreach (var mine in statements)
        {
            foreach (var theirs in other.statements)
            {
                if (mine.Contradicts(theirs))
                    return true;
            }
        }

        return false;
    }

    /// <summary>What two clusters state together; the same statement of many records is kept once.</summary>
    public static VerifiedIds? Together(VerifiedIds? left, VerifiedIds? right)
    {
        if (left is null || right is null || right.statements.TrueForAll(left.statements.Contains))
            return left ?? right;
        return new VerifiedIds([.. left.statements.Union(right.statements)]);
    }

    private sealed record Statement(string Qualifier, string[] Values)
    {
        public bool Contradicts(Statement other) => Qualifier == other.Qualifier && !Values.AsSpan().ContainsAny(other.Values);

        public bool Equals(Statement? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Length == 0 ? 0 : StringComparer.Ordinal.GetHashCode(Values[0]);
    }
}
