namespace SocialCrm.Customers;

/// <summary>Compares the sources: where each source knows a person once, two records of one source speak against one person.</summary>
internal sealed class SourceGrades()
    : Comparison(Source, [new("same source", 0.2, 0, 0.2), new("other source", 0.8, 0, 0.8)])
{
    public const string Source = "source";

    public override Finding Compare(in RecordView left, in RecordView right) => new(left.Source == right.Source ? (byte)1 : (byte)2, 0);
}
