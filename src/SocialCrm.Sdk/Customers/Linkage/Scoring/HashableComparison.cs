namespace SocialCrm.Customers;

/// <summary>Compares values that may be stated in clear or hashed: a hash is the same as what was hashed, where records tell what theirs are hashed to.</summary>
/// <remarks>Pair by pair, so that what is found of two records does not depend on who else states the value in clear.</remarks>
internal abstract class HashableComparison : ValueComparison
{
    private readonly FieldKind hashed;
    private readonly FieldValues values;

    protected HashableComparison(string name, FieldKind hashed, FieldValues values, Level[] levels)
        : base(name, values, levels)
    {
        this.hashed = hashed;
        this.values = values;
    }

    public override Finding Compare(in RecordView left, in RecordView right)
    {
        var found = base.Compare(left, right);
        if (found.Level == 1 || left[hashed].IsEmpty || right[hashed].IsEmpty)
            return found;
        foreach (var one in left[hashed])
        {
            if (!right[hashed].Contains(one))
                continue;
            // Two values in clear are compared as they are, also where a platform takes them for the same.
            var hash = Feature.Of(Field, Feature.Value(one));
            var (mine, theirs) = (left[Field].Contains(hash), right[Field].Contains(hash));
            if (mine != theirs)
                return Same(hash, mine ? right[Field] : left[Field]);
        }

        return found;
    }

    /// <summary>What it says that a hash is that of one of some values.</summary>
    private Finding Same(uint hash, ReadOnlySpan<uint> clear)
    {
        var text = Values[Feature.Value(hash)].ToString();
        foreach (var value in clear)
        {
            if (HashedValues.HashesOf((FieldKind)Field, Values[Feature.Value(value)].ToString()).Contains(text))
                return values.Frequencies.Same(value);
        }

        return Finding.None;
    }
}
