namespace QuickStart.Tests.Generator;

/// <summary>One of the chain's four shops.</summary>
internal sealed record Shop(string City, string Postcode, string Language, IReadOnlyList<string> PhonePrefixes)
{
    /// <summary>Phone prefixes are from the ranges that regulators keep for fiction.</summary>
    public static IReadOnlyList<Shop> All { get; } =
    [
        new("Lyon", "69002", "fr", ["+33 6 39 98"]),
        new("Brighton", "BN1 1UB", "en", ["+44 7700 900"]),
        new("Hamburg", "20359", "de", ["+33 6 39 98", "+44 7700 900"]),
        new("Porto", "4050-161", "pt", ["+33 6 39 98"]),
    ];
}
