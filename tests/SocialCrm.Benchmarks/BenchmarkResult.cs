using System.Text.Json;
using System.Text.Json.Serialization;

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

    /// <summary>Of the server's processors, for a request.</summary>
    public double? Microseconds { get; init; }

    public double? BaselineMicroseconds { get; init; }

    /// <summary>With the durable append before the answer.</summary>
    public double? RateStored { get; init; }

    public double? RatioStored { get; init; }

    public double? MicrosecondsStored { get; init; }

    /// <summary>By the processor time of server and client together, which other work on the machine changes less than a rate.</summary>
    public double? ProcessorRatio { get; init; }

    public double? ProcessorRatioStored { get; init; }

    /// <summary>With the workers reading what was stored meanwhile.</summary>
    public double? RateWhole { get; init; }

    public double? RatioWhole { get; init; }

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

    /// <summary>Addresses that passed the guard and should not have.</summary>
    public long? Escapes { get; init; }

    /// <summary>Forged requests that were refused.</summary>
    public long? Refused { get; init; }

    /// <summary>Requests that passed because they were genuine.</summary>
    public long? Accepted { get; init; }

    public long? FalseAccepts { get; init; }

    public long? FalseRefusals { get; init; }

    /// <summary>Exceptions that a receiver should not throw, and interactions that cannot be stored.</summary>
    public long? Faults { get; init; }

    /// <summary>The share of requests that were refused for their number, on the platform where it is largest.</summary>
    [JsonPropertyName("share_429")]
    public double? Share429 { get; init; }

    /// <summary>How much of the quota was used, on the platform where it is least.</summary>
    public double? QuotaUsed { get; init; }

    public int? Rounds { get; init; }

    /// <summary>Clusters that are not those of the batch.</summary>
    public int? Differences { get; init; }

    /// <summary>Over pairs of records.</summary>
    public double? Precision { get; init; }

    public double? Recall { get; init; }

    [JsonPropertyName("f1")]
    public double? F1 { get; init; }

    /// <summary>Of several rounds, the worst one's.</summary>
    [JsonPropertyName("f1_least")]
    public double? F1Least { get; init; }

    [JsonPropertyName("baseline_f1")]
    public double? BaselineF1 { get; init; }

    /// <summary>Pairs of records that were labelled.</summary>
    public int? Labels { get; init; }

    /// <summary>The match probability from which records counted as one person.</summary>
    public double? Threshold { get; init; }

    /// <summary>Of telling why two records are, or are not, one person.</summary>
    public double? ExplainMicroseconds { get; init; }

    /// <summary>Of one decision, without the commit.</summary>
    [JsonPropertyName("p50_ms")]
    public double? P50Ms { get; init; }

    [JsonPropertyName("p99_ms")]
    public double? P99Ms { get; init; }

    /// <summary>What a record costs in the store beyond what was received of it.</summary>
    public double? BytesARecord { get; init; }

    public double? RatioBatched { get; init; }

    public double? RatioRowLock { get; init; }

    public double? RatioUnbatched { get; init; }

    /// <summary>Three times what each caller waits on average.</summary>
    [JsonPropertyName("p99_allowed_ms")]
    public double? P99AllowedMs { get; init; }

    /// <summary>At half the rate, whether those before are answered or not.</summary>
    [JsonPropertyName("p99_half_load_ms")]
    public double? P99HalfLoadMs { get; init; }

    /// <summary>Of codes in memory: permutation, check symbol and text.</summary>
    public double? MintSeconds { get; init; }

    /// <summary>Of minting as many codes in advance, until the last is durable.</summary>
    public double? DurableSeconds { get; init; }

    /// <summary>Of publishing a campaign of them.</summary>
    public double? CampaignMilliseconds { get; init; }

    /// <summary>Of what the store keeps of as many codes.</summary>
    public double? HashSeconds { get; init; }

    /// <summary>One call for each.</summary>
    public double? RateSingle { get; init; }

    /// <summary>In standard deviations.</summary>
    public double? WorstZUniform { get; init; }

    public double? WorstZIndependent { get; init; }

    /// <summary>Of pairs whose |z| is above 2; by chance 4.55 %.</summary>
    [JsonPropertyName("share_beyond_2")]
    public double? ShareBeyond2 { get; init; }

    /// <summary>What a pledge may give.</summary>
    public decimal? Cap { get; init; }

    /// <summary>What it has given in the end.</summary>
    public decimal? Final { get; init; }

    /// <summary>Seconds of each part of the work.</summary>
    public IReadOnlyDictionary<string, double>? Phases { get; init; }

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(this, BenchmarkJson.Default.BenchmarkResult));
}
