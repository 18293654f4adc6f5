using System.Runtime.CompilerServices;

namespace SocialCrm.Customers;

/// <summary>Numbers normalised values and adds their records to the table, in the order in which they came.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class RecordInterner(RecordTable table)
{
    private const int Ahead = 64;

    private readonly int[] guesses = new int[Ahead];
    private readonly long[] places = new long[Ahead];
    private uint[] features = new uint[128];

    public void Add(RawRecords normalised)
    {
        var cells = normalised.Cells;
        for (int start = 0, near = 0; start < cells.Length;)
        {
            var end = start + 1;
            while (end < cells.Length && cells[end].Slot >= 0)
                end++;
            for (; near < end; near += Ahead)
                BringNear(cells[near..Math.Min(near + Ahead, cells.Length)]);
            Add(normalised, cells[start..end]);
            start = end;
        }

        table.Nobodys.Add(normalised.Aside);
    }

    /// <summary>Asks memory for what the next cells are compared with, all at once: it answers many questions in the time of one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int BringNear(ReadOnlySpan<RawRecords.Cell> cells)
    {
        var fields = table.Fields;
        for (var i = 0; i < cells.Length; i++)
            guesses[i] = fields[Math.Max(0, cells[i].Slot)].Guess(cells[i].Hash);
        for (var i = 0; i < cells.Length; i++)
            places[i] = fields[Math.Max(0, cells[i].Slot)].PlaceOf(guesses[i]);
        var touched = 0;
        for (var i = 0; i < cells.Length; i++)
            touched ^= fields[Math.Max(0, cells[i].Slot)].Touch(places[i]);
        return touched;
    }

    private void Add(RawRecords normalised, ReadOnlySpan<RawRecords.Cell> cells)
    {
        if (cells.Length > features.Length)
            features = new uint[cells.Length];
        for (var i = 1; i < cells.Length; i++)
            features[i - 1] = Feature.Of(cells[i].Slot, table.Fields[cells[i].Slot].Intern(normalised.TextOf(cells[i]), cells[i].Hash));
        var found = features.AsSpan(0, cells.Length - 1);
        table.Add(-1 - cells[0].Slot, normalised.TextOf(cells[0]), Feature.InOrder(found));
    }
}
