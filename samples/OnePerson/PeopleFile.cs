using System.Globalization;
using SocialCrm.Customers;

namespace OnePerson;

/// <summary>Reads records, one a line: the source, the key, the day, then whatever is stated as <c>kind=value</c> or <c>kind:qualifier=value</c>.</summary>
internal static class PeopleFile
{
    public static IReadOnlyList<SourceRecord> Read(string path) => [.. File.ReadLines(path).Select(line => Record(line.Split(';')))];

    private static SourceRecord Record(string[] cells) => new()
    {
        Source = new SourceId(cells[0]),
        Key = cells[1],
        ObservedAt = DateTimeOffset.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Values = [.. cells.Skip(3).Select(Value)],
    };

    private static RecordValue Value(string cell)
    {
        var equals = cell.IndexOf('=', StringComparison.Ordinal);
        var kind = cell[..equals].Split(':');
        return new RecordValue(Enum.Parse<AttributeKind>(kind[0]), cell[(equals + 1)..], kind.ElementAtOrDefault(1));
    }
}
