using SocialCrm.Customers;

namespace YourOwnRules;

/// <summary>Whoever parks the same car is one person: records that state the same number plate meet.</summary>
internal sealed class PlateRule : IBlockingRule
{
    public string Name => "number-plate";

    public void Collect(SourceRecord record, ICollection<string> values)
    {
        foreach (var id in record.Values.Where(value => value is { Kind: AttributeKind.Id, Qualifier: "number-plate" }))
            values.Add(string.Concat(id.Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
    }
}
