using System.Text.Json;
using Workbench.Run;

namespace Workbench.Codes;

/// <summary>What <c>--json</c> writes of a run.</summary>
/// <param name="Plan">What was asked for.</param>
/// <param name="Bits">Of each code.</param>
/// <param name="Seconds">From opening the output to closing it.</param>
internal sealed record CodesSummary(CodesPlan Plan, double Bits, double Seconds)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public void WriteTo(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteNumber("count", Plan.Count);
        json.WriteNumber("first", Plan.First);
        if (Plan.Campaign is { } campaign)
            json.WriteNumber("campaign", campaign);
        json.WriteString("alphabet", Plan.Alphabet);
        json.WriteNumber("length", Plan.Length);
        json.WriteNumber("bits", Bits);
        json.WriteNumber("guess_bits", Plan.GuessBits(Bits));
        json.WriteNumber("seconds", Seconds);
        json.WriteNumber("peak_bytes", PeakMemory.Bytes);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
