namespace SocialCrm.Customers;

/// <summary>Hands records to a normalising task, a few portions ahead at most.</summary>
/// <remarks>Used by one thread. One task at a time works, portion after portion, so that values are numbered in the order of the records.</remarks>
internal sealed class NormalisingPipe(RecordTable table, string? defaultRegion)
{
    private const int MostWaiting = 4;

    private readonly RecordNormaliser normaliser = new(table, defaultRegion);
    private readonly Queue<(Task Work, RawRecords Records)> waiting = [];

    /// <summary>What each column holds. Changed only while nothing waits.</summary>
    public SlotMeaning[] Meanings { get; set; } = [];

    /// <summary>Takes full records and gives empty ones.</summary>
    public RawRecords Exchange(RawRecords full)
    {
        var before = waiting.Count > 0 ? waiting.Last().Work : Task.CompletedTask;
        var meanings = Meanings;
        var work = before.ContinueWith(
            finished =>
            {
                if (finished.IsFaulted)
                    finished.GetAwaiter().GetResult();
                Normalise(full, meanings);
            },
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        waiting.Enqueue((work, full));
        if (waiting.Count < MostWaiting)
            return new RawRecords();
        return Finish();
    }

    /// <summary>Waits until nothing waits.</summary>
    public void Settle()
    {
        while (waiting.Count > 0)
            Finish();
    }

    private RawRecords Finish()
    {
        var (work, records) = waiting.Dequeue();
        work.GetAwaiter().GetResult();
        records.Clear();
        return records;
    }

    private void Normalise(RawRecords records, SlotMeaning[] meanings)
    {
        var cells = records.Cells;
        while (!cells.IsEmpty)
        {
            var length = 1;
            while (length < cells.Length && cells[length].Slot >= 0)
                length++;
            normaliser.Add(records, cells[..length], meanings);
            cells = cells[length..];
        }
    }
}
