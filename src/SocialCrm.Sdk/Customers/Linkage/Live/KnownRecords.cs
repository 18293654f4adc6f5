namespace SocialCrm.Customers;

/// <summary>The records under a key as far as they were read: all of them, or the first so many in the order in which the index hands them out.</summary>
internal sealed class KnownRecords(IReadOnlyList<SourceRecordId> read, int most)
{
    private readonly List<SourceRecordId> records = [.. read];
    private readonly bool areAll = read.Count < most;

    /// <summary>Whether the first so many are known.</summary>
    public bool Suffices(int wanted) => areAll || records.Count >= wanted;

    /// <summary>The first so many, as they are now.</summary>
    public IReadOnlyList<SourceRecordId> First(int wanted) => records.GetRange(0, Math.Min(wanted, records.Count));

    /// <summary>Adds a record where it belongs.</summary>
    public void Put(SourceRecordId record)
    {
        if (records.Contains(record))
            return;
        var place = records.FindIndex(known => known.Value.CompareTo(record.Value) > 0);
        if (place >= 0)
            records.Insert(place, record);
        else if (place < 0 && areAll)
            records.Add(record);
    }

    /// <summary>Takes a record out; false where it is not known any more which ones are first.</summary>
    public bool Take(SourceRecordId record)
    {
        records.Remove(record);
        return areAll;
    }
}
