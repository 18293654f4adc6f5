namespace SocialCrm.Customers;

/// <summary>A comparison of the host's own, among those of the engine: its weight speaks for one person or against, beside what the model says.</summary>
/// <param name="comparison">The host's.</param>
/// <param name="recordOf">The record of a number, as it was received; null where there is none.</param>
internal sealed class HostGrades(IComparison comparison, Func<int, SourceRecord?> recordOf)
    : GivenGrades(comparison.Name)
{
    /// <summary>What the host says is certain of two records.</summary>
    public HardRule RuleOf(in RecordView left, in RecordView right) => Weigh(left, right)?.Weight switch
    {
        double.PositiveInfinity => HardRule.Same,
        double.NegativeInfinity => HardRule.Different,
        _ => HardRule.None,
    };

    public override Finding Compare(in RecordView left, in RecordView right) =>
        Weigh(left, right)?.Weight is { } weight && weight != 0 && double.IsFinite(weight) ? Weighing(weight) : Finding.None;

    public override string WordsOf(in RecordView left, in RecordView right, Finding finding) => Weigh(left, right)?.Finding ?? Name;

    private MatchWeight? Weigh(in RecordView left, in RecordView right) =>
        recordOf(left.Record) is { } one && recordOf(right.Record) is { } other ? comparison.Compare(one, other) : null;
}
