namespace QuickStart.Steps;

/// <summary>Writes a field of a CSV file after RFC 4180.</summary>
internal static class CsvField
{
    public static string Of(string text) => text.AsSpan().ContainsAny(",\"\r\n")
        ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : text;
}
