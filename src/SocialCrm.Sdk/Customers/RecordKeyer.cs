namespace SocialCrm.Customers;

/// <summary>Gives records their keys, by all blocking rules of the host.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class RecordKeyer
{
    private const int LongestKey = 512;

    private readonly IBlockingRule[] rules;

    public RecordKeyer(IEnumerable<IBlockingRule> rules)
    {
        this.rules = [.. rules];
        foreach (var rule in this.rules)
        {
            if (string.IsNullOrWhiteSpace(rule.Name) || this.rules.Count(other => other.Name == rule.Name) > 1)
                throw new SocialCrmException($"Two blocking rules are called '{rule.Name}', or one has no name. Give each its own name: keys are stored under it.");
        }
    }

    public KeyedRecord Key(SourceRecord record)
    {
        var keys = new List<IdentityKey>(1);
        var values = new List<string>(1);
        foreach (var rule in rules)
        {
            rule.Collect(record, values);
            if (values.Count == 0)
                continue;
            // One value is by far the most common, and needs no set.
            foreach (var value in values.Count == 1 ? values : values.Distinct(StringComparer.Ordinal))
            {
                if (value.Length is > 0 and <= LongestKey)
                    keys.Add(new IdentityKey(rule.Name, value));
            }

            values.Clear();
        }

        return new KeyedRecord(record.Id, record, keys);
    }
}
