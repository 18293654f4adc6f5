using System.Text;

namespace QuickStart.Tests.Generator;

/// <summary>Writes rows of RFC 4180, with line feeds so that a checkout is the same everywhere.</summary>
internal sealed class CsvText(string header)
{
    private readonly StringBuilder text = new StringBuilder(header).Append('\n');

    public void Row(params ReadOnlySpan<string?> fields)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            if (index > 0)
                text.Append(',');
            var field = fields[index] ?? "";
            if (field.AsSpan().ContainsAny(",\"\r\n"))
                text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else
                text.Append(field);
        }

        text.Append('\n');
    }

    public override string ToString() => text.ToString();
}
