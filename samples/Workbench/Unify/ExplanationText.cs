using System.Globalization;
using System.Text.Json;
using SocialCrm.Customers;

namespace Workbench.Unify;

/// <summary>Tells what speaks for and against two records being one person.</summary>
internal static class ExplanationText
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>A line for each comparison, and the sum.</summary>
    public static IEnumerable<string> Lines(MatchExplanation explanation)
    {
        var width = explanation.Weights.Select(weight => weight.Comparison.Length).Append(3).Max();
        return explanation.Weights
            .Select(weight => $"{weight.Comparison.PadRight(width)}  {Shown(weight.Weight),22}  {weight.Finding}")
            .Append($"{"sum".PadRight(width)}  {Shown(explanation.TotalWeight),22}");
    }

    public static void Write(MatchExplanation explanation, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteStartArray("weights");
        foreach (var weight in explanation.Weights)
        {
            json.WriteStartObject();
            json.WriteString("comparison", weight.Comparison);
            WriteNumber(json, "weight", weight.Weight);
            json.WriteString("finding", weight.Finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNumber(json, "sum", explanation.TotalWeight);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>With all digits, so that the sum can be checked.</summary>
    private static string Shown(double weight) => weight switch
    {
        double.PositiveInfinity => "must link",
        double.NegativeInfinity => "never link",
        _ => weight.ToString("R", CultureInfo.InvariantCulture),
    };

    /// <summary>JSON has no infinity: hard rules are words.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteString(name, Shown(value));
    }
}
