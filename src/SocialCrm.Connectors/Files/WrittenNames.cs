using System.Text;

namespace SocialCrm.Connectors.Files;

/// <summary>The English names that written times use, whatever the culture of the machine.</summary>
internal static class WrittenNames
{
    private static readonly byte[][] DayNames = Split("Mon Tue Wed Thu Fri Sat Sun");
    private static readonly byte[][] MonthNames = Split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    private static readonly byte[][] ZoneNames = Split("Z UTC GMT UT");

    public static ReadOnlySpan<byte[]> Days => DayNames;

    public static ReadOnlySpan<byte[]> Months => MonthNames;

    /// <summary>Names of UTC, the longer before what they begin with.</summary>
    public static ReadOnlySpan<byte[]> Zones => ZoneNames;

    private static byte[][] Split(string names) => [.. names.Split(' ').Select(Encoding.ASCII.GetBytes)];
}
