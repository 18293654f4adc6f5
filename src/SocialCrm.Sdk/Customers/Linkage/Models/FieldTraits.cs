using System.Text.Json;

namespace SocialCrm.Customers;

/// <summary>What is known of the values of a field before any were seen.</summary>
/// <param name="Name">What the field is called in a saved model.</param>
/// <param name="Plausible">How frequent a value is among strangers.</param>
/// <param name="IsHashed">Whether a value points to a person, so that a model keeps its hash.</param>
/// <param name="Identifies">Whether a value belongs to few people, so that one that many have is a placeholder and is set aside.</param>
internal sealed record FieldTraits(string Name, double Plausible, bool IsHashed = false, bool Identifies = false)
{
    private static readonly FieldTraits[] Plain = [.. Enumerable.Range(0, (int)FieldKind.Category).Select(kind => Made((FieldKind)kind, ""))];

    public static FieldTraits Of(LinkageFields fields, int field)
    {
        var (kind, qualifier) = fields.NameOf(field);
        return Of(kind, qualifier);
    }

    public static FieldTraits Of(FieldKind kind, string qualifier) => kind < FieldKind.Category ? Plain[(int)kind] : Made(kind, qualifier);

    private static FieldTraits Made(FieldKind kind, string qualifier) => kind switch
    {
        FieldKind.Given => new("given", 0.002),
        FieldKind.Family => new("family", 0.001),
        FieldKind.Email => new("email", 1e-7, IsHashed: true, Identifies: true),
        FieldKind.Phone => new("phone", 1e-7, IsHashed: true, Identifies: true),
        FieldKind.BirthDate => new("birth-date", 5e-5),
        FieldKind.Postcode => new("postcode", 1e-4),
        FieldKind.City => new("city", 0.01),
        FieldKind.Region => new("region", 0.1),
        FieldKind.Country => new("country", 0.3),
        FieldKind.Street => new("street", 1e-4, IsHashed: true),
        FieldKind.Account => new("account", 1e-7, IsHashed: true),
        FieldKind.HandleCore => new("handle-core", 1e-5, IsHashed: true),
        FieldKind.Url => new("url", 1e-6, IsHashed: true),
        FieldKind.Organization => new("organization", 1e-4),
        FieldKind.Category => new("category:" + qualifier, 0.2),
        FieldKind.Id => new("id:" + qualifier, 1e-7, IsHashed: true, Identifies: true),
        FieldKind.VerifiedId => new("verified-id:" + qualifier, 1e-7, IsHashed: true),
        // What is not listed is taken for something that hardly two people have in common.
        _ => new(JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()), 1e-6, IsHashed: true),
    };
}
