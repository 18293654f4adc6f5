namespace SocialCrm.Customers;

/// <summary>Some records as received: their texts in one array, cell by cell. Filled by one thread, then read by another.</summary>
internal sealed class RawRecords
{
    private const int MostRecords = 2_048;
    private const int MostCharacters = 1 << 18;

    private readonly List<Cell> cells = [];
    private readonly List<(int Record, int Field, ulong Hash)> aside = [];
    private char[] text = new char[256];
    private int used;

    public int Count { get; private set; }

    /// <summary>Whether it is time to hand them on.</summary>
    public bool IsFull => Count >= MostRecords || used >= MostCharacters;

    public ReadOnlySpan<Cell> Cells => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cells);

    public ReadOnlySpan<char> TextOf(Cell cell) => text.AsSpan(cell.Start, cell.Length);

    /// <summary>Makes as much room as other records have taken.</summary>
    public void MakeRoomAs(RawRecords others)
    {
        cells.EnsureCapacity(others.cells.Count);
        if (text.Length < others.text.Length)
            text = new char[others.text.Length];
    }

    /// <summary>Begins a record with its key: a cell of slot -1 - source.</summary>
    public void Begin(int source, ReadOnlySpan<char> key)
    {
        Add(-1 - source, key);
        Count++;
    }

    /// <summary>Adds a text to the record begun last, and its hash where somebody will ask for it.</summary>
    public void Add(int slot, ReadOnlySpan<char> value, uint hash = 0)
    {
        if (used + value.Length > text.Length)
            Array.Resize(ref text, Math.Max(text.Length * 2, used + value.Length));
        value.CopyTo(text.AsSpan(used));
        cells.Add(new Cell(slot, used, value.Length, hash));
        used += value.Length;
    }

    /// <summary>Notes a value of the record begun last that stands for nobody.</summary>
    public void SetAside(int field, ReadOnlySpan<char> value) => aside.Add((Count - 1, field, TextHash.Of(value)));

    /// <summary>The values that stand for nobody, with the number of their record among these.</summary>
    public IReadOnlyList<(int Record, int Field, ulong Hash)> Aside => aside;

    public void Clear()
    {
        cells.Clear();
        aside.Clear();
        used = Count = 0;
    }

    /// <summary>A text and what it is.</summary>
    public readonly record struct Cell(int Slot, int Start, int Length, uint Hash);
}
