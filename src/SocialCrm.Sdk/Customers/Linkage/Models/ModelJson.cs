using System.Text.Json.Serialization;

namespace SocialCrm.Customers;

/// <summary>The form of a saved model.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ModelDocument))]
[JsonSerializable(typeof(ModelVersion))]
internal sealed partial class ModelJson : JsonSerializerContext;
