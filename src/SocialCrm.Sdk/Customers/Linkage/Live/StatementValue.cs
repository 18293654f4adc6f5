namespace SocialCrm.Customers;

/// <summary>A normalised value.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Qualifier">The system or set of an id or category; empty otherwise.</param>
/// <param name="Text">The value.</param>
internal readonly record struct StatementValue(FieldKind Field, string Qualifier, string Text) : IComparable<StatementValue>
{
    public ulong Hash() => TextHash.Combine(TextHash.Combine((ulong)Field, TextHash.Of(Qualifier)), TextHash.Of(Text));

    public int CompareTo(StatementValue other)
    {
        var order = Field.CompareTo(other.Field);
        order = order != 0 ? order : string.CompareOrdinal(Qualifier, other.Qualifier);
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }
}
