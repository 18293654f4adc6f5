namespace SocialCrm.Customers;

/// <summary>The records of a scope under small numbers, in the order of their ids: what a decision depends on instead of the order they came in.</summary>
internal sealed class ScopeIndex
{
    private readonly Dictionary<SourceRecordId, int> numbers;
    private readonly CustomerId?[] customers;

    public ScopeIndex(UnificationScope scope)
    {
        numbers = new Dictionary<SourceRecordId, int>(scope.Records.Count);
        var records = new List<KeyedRecord>(scope.Records.Count);
        foreach (var record in scope.Records.OrderBy(record => record.Id.Value))
        {
            if (numbers.TryAdd(record.Id, records.Count))
                records.Add(record);
        }

        Records = records;
        customers = new CustomerId?[records.Count];
        foreach (var link in scope.Links)
        {
            if (numbers.TryGetValue(link.Record, out var number))
                customers[number] = link.Customer;
        }
    }

    public IReadOnlyList<KeyedRecord> Records { get; }

    /// <summary>The customer a record belongs to so far, or null.</summary>
    public CustomerId? CustomerOf(int record) => customers[record];

    public SourceRecordId Id(int record) => Records[record].Id;

    /// <summary>The numbers of a pair, the smaller first; false when one of them is not in the scope or both are the same.</summary>
    public bool TryFind(SourceRecordId left, SourceRecordId right, out (int First, int Second) pair)
    {
        pair = default;
        if (!numbers.TryGetValue(left, out var first) || !numbers.TryGetValue(right, out var second) || first == second)
            return false;
        pair = (Math.Min(first, second), Math.Max(first, second));
        return true;
    }
}
