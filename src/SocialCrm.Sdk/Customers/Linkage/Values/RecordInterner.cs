namespace SocialCrm.Customers;

/// <summary>Numbers normalised values and adds their records to the table, in the order in which they came.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class RecordInterner(RecordTable table)
{
    private uint[] features = new uint[128];

    public void Add(RawRecords normalised)
    {
        var cells = normalised.Cells;
        while (!cells.IsEmpty)
        {
            var length = 1;
            while (length < cells.Length && cells[length].Slot >= 0)
                length++;
            Add(normalised, cells[..length]);
            cells = cells[length..];
        }
    }

    private void Add(RawRecords normalised, ReadOnlySpan<RawRecords.Cell> cells)
    {
        if (cells.Length > features.Length)
            features = new uint[cells.Length];
        for (var i = 1; i < cells.Length; i++)
            features[i - 1] = Feature.Of(cells[i].Slot, table.Fields[cells[i].Slot].Intern(normalised.TextOf(cells[i])));
        var found = features.AsSpan(0, cells.Length - 1);
        table.Add(-1 - cells[0].Slot, normalised.TextOf(cells[0]), Feature.InOrder(found));
    }
}
