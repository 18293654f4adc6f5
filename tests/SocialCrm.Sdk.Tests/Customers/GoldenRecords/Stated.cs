using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.GoldenRecords;

/// <summary>Short ways to write candidates for a golden record.</summary>
internal static class Stated
{
    /// <summary>Candidates of a kind, written as <c>source/key@day=value</c>.</summary>
    public static IReadOnlyList<GoldenValue> Values(AttributeKind kind, params string[] values) => [.. values.Select(value => Value(kind, value))];

    private static GoldenValue Value(AttributeKind kind, string text)
    {
        var (where, value) = (text[..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..]);
        var parts = where.Split('/', '@');
        var source = new SourceId(parts[0]);
        var day = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
        return new GoldenValue(new RecordValue(kind, value), source, SourceRecordId.From(source, parts[1]), People.Noon.AddDays(day));
    }
}
