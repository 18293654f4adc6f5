using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace QuickStart.Report;

/// <summary>Builds a page that is also well-formed XML. Whatever comes from outside goes through <see cref="Text"/>, which encodes it.</summary>
internal sealed partial class HtmlText
{
    private readonly StringBuilder page = new();
    private readonly Stack<string> open = new();
    private int lastId;

    public static string Encode(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                safe.Append(character).Append(text[++at]);
                continue;
            }

            safe.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' or '\t' => " ",
                '\uFFFE' or '\uFFFF' => "\uFFFD",
                _ when char.IsControl(character) || char.IsSurrogate(character) => "\uFFFD",
                _ => character.ToString(),
            });
        }

        return safe.ToString();
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>An id that no other element of the page has.</summary>
    public string NewId() => string.Create(CultureInfo.InvariantCulture, $"id{++lastId}");

    /// <summary>Opens an element; attribute values are encoded.</summary>
    public HtmlText Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        page.Append('>');
        open.Push(name);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public HtmlText Close()
    {
        page.Append("</").Append(open.Pop()).Append('>');
        if (open.Count < 6)
            page.Append('\n');
        return this;
    }

    /// <summary>An element without content.</summary>
    public HtmlText Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(name, attributes);
        page.Append("/>");
        return this;
    }

    /// <summary>Text, encoded. An amount stays on one line with its currency, and a percentage with its sign.</summary>
    public HtmlText Text(string text)
    {
        page.Append(Encode(BreakInAFigure().Replace(text, "\u00A0")));
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public HtmlText Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>Text that people wrote: kept apart from the direction of the text around it.</summary>
    public HtmlText Foreign(string text) => Element("bdi", text);

    /// <summary>The style sheet, which is ours and not encoded.</summary>
    public HtmlText Style(string css)
    {
        page.Append("<style>\n").Append(css).Append("\n</style>\n");
        return this;
    }

    public HtmlText DocumentType()
    {
        page.Append("<!DOCTYPE html>\n");
        return this;
    }

    public override string ToString() => page.ToString();

    [GeneratedRegex(@"(?<=\b[A-Z]{3}) (?=[\d−])|(?<=\d) (?=%)")]
    private static partial Regex BreakInAFigure();

    private void Begin(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        page.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            page.Append(' ').Append(attribute).Append("=\"").Append(Encode(value)).Append('"');
    }
}
