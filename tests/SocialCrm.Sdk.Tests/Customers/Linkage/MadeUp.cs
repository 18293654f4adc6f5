using System.Globalization;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>Names and dates that are scattered as chance scatters them, the same in every run, and batches of them.</summary>
internal static class MadeUp
{
    private static readonly string[] Syllables = [.. "bdfgklmnprstvz".SelectMany(first => "aeiou".SelectMany(second => "lmnrst".Select(third => $"{first}{second}{third}")))];

    public static string Given(int number) => Word(number, 2);

    public static string Family(int number) => Word(number, 3);

    public static string Mail(int number) => Word(number, 4) + "@example.org";

    public static string Born(int number) => new DateOnly(1940, 1, 1).AddDays(Below(25_000, number, 5)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number below another.</summary>
    public static int Below(int limit, int number, int series)
    {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        var mixed = ((ulong)number << 8 | (uint)series) * 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ mixed >> 30) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D0_49BB_1331_11EB;
        return (int)((mixed ^ mixed >> 31) % (uint)limit);
    }

    /// <summary>Records of one source, each with a key of its own.</summary>
    public static RecordBatch Batch(int count, Func<int, (AttributeKind Kind, string Value)[]> values, Func<int, string>? key = null)
    {
        var batch = new RecordBatch(new LinkageOptions { DefaultRegion = "GB" });
        var source = batch.Source(new SourceId("crm"));
        for (var i = 0; i < count; i++)
        {
            batch.Begin(source, key is null ? $"{i}" : key(i));
            foreach (var (kind, value) in values(i))
                batch.Set(batch.Slot(kind, kind is AttributeKind.Category or AttributeKind.Id or AttributeKind.VerifiedId ? "any" : null), value);
            batch.End();
        }

        return batch;
    }

    private static string Word(int number, int syllables) =>
        string.Concat(Enumerable.Range(0, syllables).Select(place => Syllables[Below(Syllables.Length, number * 4 + place, 10 + syllables)]));
}
