using System.Text.Json.Serialization;
using SocialCrm.Benchmarks.People;

namespace SocialCrm.Benchmarks;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BenchmarkResult))]
[JsonSerializable(typeof(ChildAnswer))]
[JsonSerializable(typeof(UnifyRun))]
internal sealed partial class BenchmarkJson : JsonSerializerContext;
