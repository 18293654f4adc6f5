namespace SocialCrm.Benchmarks.People;

/// <summary>
/// Brings lines into a random order in bounded memory: they are dealt at random into piles on disk, and every pile is shuffled by
/// itself, which makes every order of all lines equally likely.
/// </summary>
internal sealed class ShuffledLines : IDisposable
{
    private const int LinesPerPile = 400_000;

    private readonly Dice dice;
    private readonly FileStream[] piles;

    public ShuffledLines(string folder, int lines, long seed)
    {
        dice = new Dice(seed ^ 0x5F_0F_F1_E5);
        piles = [.. Enumerable.Range(0, ((lines - 1) / LinesPerPile) + 1).Select(_ => Open(folder))];
    }

    /// <summary>Adds a line with its end.</summary>
    public void Add(ReadOnlySpan<byte> line) => piles[piles.Length == 1 ? 0 : dice.Below(piles.Length)].Write(line);

    /// <summary>Hands over all lines, without their ends.</summary>
    public void Drain(Action<ReadOnlySpan<byte>> take)
    {
        foreach (var pile in piles)
        {
            pile.Position = 0;
            var bytes = new byte[pile.Length];
            pile.ReadExactly(bytes);
            foreach (var (start, length) in Shuffled(bytes))
                take(bytes.AsSpan(start, length));
        }
    }

    public void Dispose()
    {
        foreach (var pile in piles)
            pile.Dispose();
    }

    private List<(int Start, int Length)> Shuffled(byte[] bytes)
    {
        var lines = new List<(int, int)>(LinesPerPile);
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOf((byte)'\n');
            lines.Add((start, length));
            start += length + 1;
        }

        for (var place = lines.Count - 1; place > 0; place--)
        {
            var swap = dice.Below(place + 1);
            (lines[place], lines[swap]) = (lines[swap], lines[place]);
        }

        return lines;
    }

    private static FileStream Open(string folder) => new(
        Path.Combine(folder, Path.GetRandomFileName()),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 128 * 1024, Options = FileOptions.DeleteOnClose });
}
