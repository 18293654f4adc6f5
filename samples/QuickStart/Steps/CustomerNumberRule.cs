using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>An order and a CRM row with the same customer number are one person.</summary>
/// <remarks>
/// The number is evidence and no verified id: people sign up twice, and two numbers with one e-mail address must still become one person.
/// </remarks>
internal sealed class CustomerNumberRule : IBlockingRule
{
    public string Name => "customer-number";

    public void Collect(SourceRecord record, ICollection<string> values)
    {
        foreach (var value in record.Values)
        {
            if (value is { Kind: AttributeKind.Id, Qualifier: Sources.CustomerNumber })
                values.Add(value.Value.Trim());
        }
    }
}
