namespace SocialCrm.Customers;

/// <summary>Hands records to tasks that normalise and number them, a few portions ahead at most.</summary>
/// <remarks>
/// Used by one thread. Portions are normalised side by side and numbered one after another, so that values are numbered in the order of the records.
/// </remarks>
internal sealed class NormalisingPipe(RecordTable table, string? defaultRegion)
{
    private const int MostWaiting = 6;

    private readonly RecordInterner interner = new(table);
    private readonly Queue<Portion> waiting = [];
    private readonly Stack<Portion> spare = [];
    private Task last = Task.CompletedTask;

    /// <summary>What each column holds. Changed only while nothing waits.</summary>
    public SlotMeaning[] Meanings { get; set; } = [];

    /// <summary>Takes full records and gives empty ones.</summary>
    public RawRecords Exchange(RawRecords full)
    {
        if (waiting.Count == MostWaiting)
            Finish();
        var portion = spare.TryPop(out var used) ? used : new Portion(new RecordNormaliser(table.Sources, defaultRegion));
        var empty = portion.Received;
        portion.Received = full;
        empty.MakeRoomAs(full);
        portion.Normalised.MakeRoomAs(full);
        portion.Work = last = NumberAsync(portion, last, Meanings);
        waiting.Enqueue(portion);
        return empty;
    }

    /// <summary>Waits until nothing waits.</summary>
    public void Settle()
    {
        while (waiting.Count > 0)
            Finish();
    }

    /// <summary>Forgets the rooms that were kept for further records.</summary>
    public void Rest() => spare.Clear();

    private async Task NumberAsync(Portion portion, Task before, SlotMeaning[] meanings)
    {
        await Task.Run(() => portion.Normaliser.Normalise(portion.Received, meanings, portion.Normalised)).ConfigureAwait(false);
        await before.ConfigureAwait(false);
        interner.Add(portion.Normalised);
    }

    private void Finish()
    {
        var portion = waiting.Dequeue();
        portion.Work.GetAwaiter().GetResult();
        portion.Received.Clear();
        portion.Normalised.Clear();
        spare.Push(portion);
    }

    /// <summary>What one task works on.</summary>
    private sealed class Portion(RecordNormaliser normaliser)
    {
        public RecordNormaliser Normaliser { get; } = normaliser;

        public RawRecords Received { get; set; } = new();

        public RawRecords Normalised { get; } = new();

        public Task Work { get; set; } = Task.CompletedTask;
    }
}
