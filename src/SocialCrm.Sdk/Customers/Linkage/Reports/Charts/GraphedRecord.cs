using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>What a graph shows of a record.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Name">Its source and key, short and safe.</param>
internal readonly record struct GraphedRecord(string Source, string Name)
{
    private const int LongestSourceOfAName = 12;
    private const int LongestKey = 26;

    /// <summary>A record of this key; where nothing of that can be shown, its number stands for it.</summary>
    public static GraphedRecord Of(string source, string key, int number)
    {
        var shown = ChartText.Of(key, LongestKey);
        return new GraphedRecord(
            source,
            $"{ChartText.Of(source, LongestSourceOfAName)} · {(shown.Length > 0 ? shown : string.Create(CultureInfo.InvariantCulture, $"no key, record {number}"))}");
    }
}
