using System.Globalization;
using SocialCrm.Customers;

namespace OnePerson;

/// <summary>Says in words what the SDK answers.</summary>
internal sealed class Words(IReadOnlyList<SourceRecord> records)
{
    private readonly Dictionary<SourceRecordId, SourceRecord> records = records.ToDictionary(record => record.Id);

    public string Of(SourceRecordId id) => Of(records[id]);

    public string Of(IEnumerable<SourceRecordId> ids) => string.Join(", ", ids.Select(id => KeyOf(records[id])).Order(StringComparer.Ordinal));

    public IEnumerable<string> Of(SourceRecord record, Resolution whose)
    {
        var known = whose is { Outcome: ResolutionOutcome.Known, Customer: { } customer } ? $" is {NameOf(customer)}, {customer.Records.Count} records" : "";
        yield return $"{whose.Outcome,-5} {Of(record)}{known}";
        if (whose.NeedsReview)
        {
            var doubt = whose.Doubts[0];
            var likely = string.Create(CultureInfo.InvariantCulture, $"{100 * doubt.Probability:0} %");
            var more = whose.Doubts.Count > 1 ? $"; {whose.Doubts.Count - 1} more" : "";
            yield return $"      needs review: {likely} the same as {Of(doubt.Record)}, {(doubt.IsLinked ? "taken for one" : "kept apart")}{more}";
        }
    }

    public IEnumerable<string> Of(MatchExplanation why) =>
    [
        $"{Of(why.Left)}, and {Of(why.Right)}",
        .. why.Weights.Select(weight => string.Create(CultureInfo.InvariantCulture, $"  {weight.Weight,6:+0.0;-0.0;0.0}  {weight.Finding}")),
        string.Create(CultureInfo.InvariantCulture, $"  {why.TotalWeight,6:+0.0;-0.0;0.0}  {Odds(why.TotalWeight)}"),
    ];

    public string Of(GoldenValue golden) => string.Create(
        CultureInfo.InvariantCulture, $"{golden.Value.Kind,-9} {golden.ObservedAt:yyyy-MM-dd} {Of([golden.Record]),-20} {golden.Value.Value}");

    public string Of(CustomerEvent told)
    {
        var reasons = told.Reasons.Select(reason => reason.Rule).Distinct().Order(StringComparer.Ordinal).ToArray();
        var because = reasons.Length > 0 ? $", because of {string.Join(", ", reasons)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{told.At:yyyy-MM-dd} {told.Kind,-7} {Of(told.Records)}{because}");
    }

    /// <summary>A person's name as the golden record has it.</summary>
    public static string NameOf(Customer customer) => customer[AttributeKind.FullName] ?? "somebody without a name";

    private static string Of(SourceRecord record) =>
        $"{KeyOf(record)} {record.Values.FirstOrDefault(value => value.Kind == AttributeKind.FullName)?.Value ?? "(no name)"}";

    private static string KeyOf(SourceRecord record) => $"{record.Source} {record.Key}";

    /// <summary>Weights are powers of two.</summary>
    private static string Odds(double weight)
    {
        var odds = double.Exp2(Math.Abs(weight));
        var size = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(odds)) - 1));
        var person = weight > 0 ? "one person" : "two people";
        return double.IsInfinity(weight)
            ? $"{person} for certain"
            : string.Create(CultureInfo.InvariantCulture, $"{person}, {Math.Round(odds / size) * size:#,0} to 1");
    }
}
