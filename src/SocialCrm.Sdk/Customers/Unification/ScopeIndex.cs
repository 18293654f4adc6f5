namespace SocialCrm.Customers;

/// <summary>Records under small numbers, in the order of their ids: what a decision depends on instead of the order they came in.</summary>
internal sealed class ScopeIndex
{
    private readonly Dictionary<SourceRecordId, int> numbers;
    private readonly SourceRecordId[] records;
    private readonly CustomerId?[] customers;

    /// <param name="records">The records.</param>
    /// <param name="links">The customers that they and others belong to so far.</param>
    public ScopeIndex(IEnumerable<SourceRecordId> records, IEnumerable<RecordLink> links)
    {
        this.records = [.. records.Distinct().OrderBy(record => record.Value)];
        numbers = new Dictionary<SourceRecordId, int>(this.records.Length);
        foreach (var record in this.records)
            numbers.Add(record, numbers.Count);
        customers = new CustomerId?[this.records.Length];
        foreach (var link in links)
        {
            if (numbers.TryGetValue(link.Record, out var number))
                customers[number] = link.Customer;
        }
    }

    public int Count => records.Length;

    public int this[SourceRecordId record] => numbers[record];

    /// <summary>The customer a record belongs to so far, or null.</summary>
    public CustomerId? CustomerOf(int record) => customers[record];

    public SourceRecordId Id(int record) => records[record];
}
