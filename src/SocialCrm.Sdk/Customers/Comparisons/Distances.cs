using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SocialCrm.Customers;

/// <summary>How many slips of the finger lie between two texts: insertions, deletions, replacements and neighbours swapped.</summary>
/// <remarks>
/// Optimal string alignment. Up to 64 characters by Hyyrö's bit-parallel recurrence (2003), a column of the table in one word, where one vector comparison
/// finds the places of a character; longer ones by a band of the table. Nothing is allocated.
/// </remarks>
internal static class Distances
{
    private const int Word = 64;
    private const int WidestBand = 255;

    /// <summary>The distance, or <paramref name="max"/> + 1 where it is more than <paramref name="max"/> (at most 255).</summary>
    public static int DamerauLevenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max)
    {
        max = Math.Clamp(max, 0, WidestBand);
        if (a.Length > b.Length)
            return DamerauLevenshtein(b, a, max);
        if (b.Length - a.Length > max)
            return max + 1;

        // Most texts differ soon, and calling something that compares many characters at once would take longer.
        var prefix = 0;
        while (prefix < a.Length && a[prefix] == b[prefix])
            prefix++;
        a = a[prefix..];
        b = b[prefix..];
        var suffix = 0;
        while (suffix < a.Length && a[^(suffix + 1)] == b[^(suffix + 1)])
            suffix++;
        a = a[..^suffix];
        b = b[..^suffix];
        if (a.IsEmpty)
            return b.Length;
        if (max <= 1)
            return max == 0 || IsOneSlip(a, b) ? 1 : 2;
        return a.Length <= Vector256<ushort>.Count ? Short(a, b, max) : a.Length <= Word ? OneWord(a, b, max) : Band(a, b, max);
    }

    /// <summary>Whether what is left between a common beginning and a common end is one character replaced, or two swapped.</summary>
    private static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length == b.Length && (a.Length == 1 || a.Length == 2 && a[0] == b[1] && a[1] == b[0]);

    private static int Short(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int max)
    {
        Span<ushort> padded = stackalloc ushort[Vector256<ushort>.Count];
        padded.Clear();
        MemoryMarshal.Cast<char, ushort>(pattern).CopyTo(padded);
        var places = Vector256.Create<ushort>(padded);
        var column = new EditColumn(pattern.Length);
        for (var i = 0; i < text.Length; i++)
        {
            column.Next(Vector256.Equals(places, Vector256.Create((ushort)text[i])).ExtractMostSignificantBits());
            if (column.Distance - (text.Length - 1 - i) > max)
                return max + 1;
        }

        return Math.Min(column.Distance, max + 1);
    }

    private static int OneWord(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int max)
    {
        Span<ushort> padded = stackalloc ushort[Word];
        padded.Clear();
        MemoryMarshal.Cast<char, ushort>(pattern).CopyTo(padded);
        var column = new EditColumn(pattern.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = Vector256.Create((ushort)text[i]);
            var places = 0UL;
            for (var start = 0; start < pattern.Length; start += Vector256<ushort>.Count)
                places |= (ulong)Vector256.Equals(Vector256.Create<ushort>(padded[start..]), character).ExtractMostSignificantBits() << start;
            column.Next(places);
            if (column.Distance - (text.Length - 1 - i) > max)
                return max + 1;
        }

        return Math.Min(column.Distance, max + 1);
    }

    // Cells farther than max from the diagonal cost more than max; a row of the band has its diagonal in the middle.
    private static int Band(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max)
    {
        var width = 2 * max + 3;
        Span<int> before = stackalloc int[width];
        Span<int> above = stackalloc int[width];
        Span<int> row = stackalloc int[width];
        before.Fill(max + 1);
        for (var k = 0; k < width; k++)
            above[k] = k - max - 1 is >= 0 and var column && column <= max ? column : max + 1;
        for (var i = 1; i <= a.Length; i++)
        {
            if (BandRow(new BandRows(before, above, row), i, a, b) > max)
                return max + 1;
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[b.Length - a.Length + max + 1], max + 1);
    }

    private static int BandRow(BandRows rows, int i, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var before = rows.Before;
        var above = rows.Above;
        var row = rows.Row;
        var max = (row.Length - 3) / 2;
        var least = max + 1;
        row.Fill(max + 1);
        for (var k = 1; k < row.Length - 1; k++)
        {
            var j = i + k - max - 1;
            if (j < 0 || j > b.Length)
                continue;
            if (j == 0)
            {
                row[k] = Math.Min(i, max + 1);
            }
            else
            {
                var cost = Math.Min(Math.Min(row[k - 1], above[k + 1]) + 1, above[k] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, before[k] + 1);
                row[k] = Math.Min(cost, max + 1);
            }

            least = Math.Min(least, row[k]);
        }

        // A swap reaches back over one row.
        foreach (var cost in above)
            least = Math.Min(least, cost);
        return least;
    }

    private readonly ref struct BandRows(Span<int> before, Span<int> above, Span<int> row)
    {
        public Span<int> Before { get; } = before;

        public Span<int> Above { get; } = above;

        public Span<int> Row { get; } = row;
    }
}
