using System.Text.Json;

namespace SocialCrm.Benchmarks;

/// <summary>The one line a verb prints.</summary>
internal sealed record BenchmarkResult
{
    public required string Verb { get; init; }

    public string? Store { get; init; }

    public long? Scale { get; init; }

    public double? Seconds { get; init; }

    public double? Rate { get; init; }

    public string? Unit { get; init; }

    public long? PeakBytes { get; init; }

    public string? Baseline { get; init; }

    public double? BaselineRate { get; init; }

    public double? Ratio { get; init; }

    public double? Milliseconds { get; init; }

    public double? MillisecondsAot { get; init; }

    public double? Nanoseconds { get; init; }

    public long? BytesAllocated { get; init; }

    public long? Kills { get; init; }

    public long? Lost { get; init; }

    public long? Doubled { get; init; }

    public long? CursorRegressions { get; init; }

    public long? Duplicates { get; init; }

    public long? UnknownReported { get; init; }

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this, BenchmarkJson.Default.BenchmarkResult));
}
