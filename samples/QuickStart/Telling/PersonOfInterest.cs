using QuickStart.Report;
using QuickStart.Steps;
using SocialCrm.Customers;

namespace QuickStart.Telling;

/// <summary>A customer who is shown as an example, and what they said.</summary>
internal sealed class PersonOfInterest(string why, Customer customer, IReadOnlyList<MatchExplanation> reasons)
{
    private const int MostOthers = 8;
    private const int MostOrders = 2;
    private const int MostQuotes = 2;

    private readonly List<string> quotes = [];

    public CustomerId Id => customer.Id;

    /// <summary>Their accounts, as (channel, key).</summary>
    public IEnumerable<(string Channel, string Key)> Accounts => customer.Records
        .Where(record => record.Source != Sources.Crm && record.Source != Sources.Orders)
        .Select(record => (record.Source.Value, record.Key));

    /// <summary>A further sentence, where the records alone do not tell the story.</summary>
    public string? Remark { get; init; }

    public void Quote(string text)
    {
        if (quotes.Count < MostQuotes && !quotes.Contains(text))
            quotes.Add(text.Length <= 200 ? text : text[..199] + "…");
    }

    public PersonExample ToExample()
    {
        var names = customer.Records.ToDictionary(record => record.Id, record => $"{record.Source} {record.Key}");
        var orders = customer.Records.Count(record => record.Source == Sources.Orders);
        var lines = customer.Records.Where(record => record.Source != Sources.Orders).OrderBy(record => record.Source == Sources.Crm ? 0 : 1).Take(MostOthers)
            .Concat(customer.Records.Where(record => record.Source == Sources.Orders).Take(MostOrders)).Select(Line).ToList();
        if (orders > MostOrders)
            lines.Add(new RecordLine(Sources.Orders.Value, $"and {Figures.Count(orders - MostOrders)} more", ""));
        var reasonsGiven = reasons
            .Where(pair => names.ContainsKey(pair.Left) && names.ContainsKey(pair.Right))
            .GroupBy(ReasonText.StrongestOf)
            .OrderBy(pairs => pairs.Key == "redeemed-code" ? 0 : 1)
            .Select(pairs => Sentence(pairs.First(), pairs.Count(), names));
        return new PersonExample(why, CustomerName.Of(customer), lines, Remark is null ? [.. reasonsGiven] : [.. reasonsGiven, Remark], quotes);
    }

    private static string Sentence(MatchExplanation pair, int count, Dictionary<SourceRecordId, string> names)
    {
        var more = count == 1 ? "" : $", and {Figures.Plural(count - 1, "more pair", "more pairs")}";
        return $"{names[pair.Left]} and {names[pair.Right]}: {ReasonText.Of(pair)}{more}";
    }

    private static RecordLine Line(SourceRecord record) => new(
        record.Source.Value,
        record.Key,
        string.Join(", ", record.Values.Where(value => !IsKey(value, record)).Select(Mask.Of)));

    private static bool IsKey(RecordValue value, SourceRecord record) =>
        value.Kind is AttributeKind.Id or AttributeKind.Handle && value.Value == record.Key;
}
