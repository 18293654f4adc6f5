using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Records that state the same phone number meet.</summary>
internal sealed class PhoneRule(IOptions<CustomerOptions> options) : IBlockingRule
{
    private readonly string? defaultRegion = options.Value.DefaultRegion;

    public string Name => LinkRules.Phone;

    public void Collect(SourceRecord record, ICollection<string> values)
    {
        foreach (var value in record.Values)
        {
            if (value.Kind == AttributeKind.Phone && PhoneNumber.Normalise(value.Value, defaultRegion) is { } key)
                values.Add(key);
        }
    }
}
