using System.Text.Json.Serialization;

namespace SocialCrm.Benchmarks;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BenchmarkResult))]
[JsonSerializable(typeof(ChildAnswer))]
internal sealed partial class BenchmarkJson : JsonSerializerContext;
