using System.Text.Json;
using SocialCrm.Customers;
using Workbench.Run;

namespace Workbench.Unify;

/// <summary>What <c>--json</c> writes of a run.</summary>
/// <param name="Records">How many records were linked.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Quality">How well it matches the truth; null where that is not given.</param>
internal sealed record UnifySummary(int Records, LinkageResult Result, LinkageQuality? Quality)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>Seconds of reading.</summary>
    public required double Read { get; init; }

    /// <summary>Seconds of writing.</summary>
    public required double Write { get; init; }

    /// <summary>Seconds from opening the input to closing the output.</summary>
    public required double Total { get; init; }

    public void WriteTo(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteNumber("records", Records);
        json.WriteNumber("candidate_pairs", Result.CandidatePairs);
        json.WriteNumber("matches", Result.Matches);
        json.WriteNumber("customers", Result.CustomerCount);
        json.WriteNumber("threshold", Result.Threshold);
        json.WriteNumber("peak_bytes", PeakMemory.Bytes);
        WriteSeconds(json);
        if (Quality is not null)
        {
            json.WriteNumber("precision", Quality.Precision);
            json.WriteNumber("recall", Quality.Recall);
            json.WriteNumber("f1", Quality.F1);
        }

        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private void WriteSeconds(Utf8JsonWriter json)
    {
        json.WriteStartObject("seconds");
        foreach (var (name, seconds) in (ReadOnlySpan<(string, double)>)
        [
            ("read", Read), ("prepare", Result.Timings.Prepare), ("train", Result.Timings.Train), ("score", Result.Timings.Score),
            ("cluster", Result.Timings.Cluster), ("write", Write), ("total", Total),
        ])
        {
            json.WriteNumber(name, Math.Round(seconds, 4));
        }

        json.WriteEndObject();
    }
}
