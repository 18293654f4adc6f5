using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace QuickStart.Steps;

/// <summary>Holds what a file says against what is stored: which rows are kept, which repeat another, and which are stored with other values.</summary>
/// <remarks>
/// The store tells what one run added. What became of all rows of a file, whatever run and whatever other file brought them, shows only when
/// the two are held against each other. Sixteen bytes a row: rows are told apart by 64 bits of a hash.
/// </remarks>
internal sealed class Reconciliation
{
    private readonly List<(ulong Key, long Content)> rows = [];
    private bool isSorted = true;

    /// <summary>Rows of the file, each counted once however often it stands there, that are stored.</summary>
    public long Kept { get; private set; }

    /// <summary>Rows that repeat one that is kept.</summary>
    public long Repeated { get; private set; }

    /// <summary>Rows that are stored with other values than the file says.</summary>
    public long Differing { get; private set; }

    /// <summary>Takes note of a row of the file.</summary>
    public void Expect(string key, long content)
    {
        rows.Add((Hash(key), content));
        isSorted = false;
    }

    /// <summary>Takes note of what is stored, once for each key.</summary>
    public void Meet(string key, long content)
    {
        if (rows.Count == 0)
            return;
        Sort();
        var hash = Hash(key);
        var count = 0;
        for (var at = First(hash); at < rows.Count && rows[at].Key == hash; at++)
        {
            count++;
            Differing += rows[at].Content == content ? 0 : 1;
        }

        Kept += count > 0 ? 1 : 0;
        Repeated += Math.Max(0, count - 1);
    }

    /// <summary>Makes one content of several values.</summary>
    public static long Content(string values) => (long)Hash(values);

    private static ulong Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private int First(ulong hash)
    {
        var at = rows.BinarySearch((hash, long.MinValue));
        return at < 0 ? ~at : at;
    }

    private void Sort()
    {
        if (!isSorted)
            rows.Sort();
        isSorted = true;
    }
}
