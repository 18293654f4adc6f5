namespace SocialCrm.Customers;

/// <summary>Pairs of records that something outside of them connects, such as a redeemed code, where that is evidence and no certainty.</summary>
internal sealed class ConnectionGrades(string rule, double weight, IReadOnlySet<ulong> pairs) : GivenGrades(rule)
{
    public override Finding Compare(in RecordView left, in RecordView right) =>
        left.Record != right.Record && pairs.Contains(PairList.Of(left.Record, right.Record)) ? Weighing(weight) : Finding.None;

    public override string WordsOf(in RecordView left, in RecordView right, Finding finding) => $"linked by {Name}";
}
