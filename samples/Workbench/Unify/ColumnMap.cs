using SocialCrm.Customers;
using Workbench.CommandLine;

namespace Workbench.Unify;

/// <summary>Reads <c>COLUMN=KIND[,COLUMN=KIND…]</c>.</summary>
internal static class ColumnMap
{
    /// <summary>How many categories and systems of ids the engine tells apart.</summary>
    private const int MostNames = 46;

    private static readonly Dictionary<string, AttributeKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["given-name"] = AttributeKind.GivenName,
        ["family-name"] = AttributeKind.FamilyName,
        ["full-name"] = AttributeKind.FullName,
        ["email"] = AttributeKind.Email,
        ["phone"] = AttributeKind.Phone,
        ["birth-date"] = AttributeKind.BirthDate,
        ["street"] = AttributeKind.Street,
        ["city"] = AttributeKind.City,
        ["region"] = AttributeKind.Region,
        ["postcode"] = AttributeKind.Postcode,
        ["country"] = AttributeKind.Country,
        ["category"] = AttributeKind.Category,
        ["handle"] = AttributeKind.Handle,
        ["url"] = AttributeKind.Url,
        ["organization"] = AttributeKind.Organization,
        ["id"] = AttributeKind.Id,
        ["verified-id"] = AttributeKind.VerifiedId,
        ["text"] = AttributeKind.Text,
        ["hashed-email"] = AttributeKind.HashedEmail,
        ["hashed-phone"] = AttributeKind.HashedPhone,
    };

    public static IReadOnlyList<ColumnMeaning> Parse(IEnumerable<string> maps)
    {
        var meanings = maps.SelectMany(map => map.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Meaning).ToArray();
        var names = meanings.Where(meaning => IsNamed(meaning.Kind)).DistinctBy(meaning => (meaning.Kind, meaning.Qualifier)).Count();
        return names <= MostNames
            ? meanings
            : throw new UsageException($"--map: there are {names} different names of category:, id: and verified-id:, and at most {MostNames} can be told apart. Leave out those that identify nobody.");
    }

    private static bool IsNamed(AttributeKind kind) => kind is AttributeKind.Category or AttributeKind.Id or AttributeKind.VerifiedId;

    private static ColumnMeaning Meaning(string entry)
    {
        var equals = entry.LastIndexOf('=');
        if (equals < 1 || equals == entry.Length - 1)
            throw new UsageException($"--map: '{entry}' is not COLUMN=KIND. Write it as in surname=family-name.");
        var (column, word) = (entry[..equals].Trim(), entry[(equals + 1)..].Trim());
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var (name, qualifier) = colon < 0 ? (word, null) : (word[..colon], word[(colon + 1)..].Trim().ToLowerInvariant());
        if (!Kinds.TryGetValue(name, out var kind))
            throw new UsageException($"--map: there is no kind '{name}'. Kinds: {string.Join(" ", Kinds.Keys)}.");
        if (IsNamed(kind) && string.IsNullOrEmpty(qualifier))
            throw new UsageException($"--map: '{name}' needs a name. Write it as in {column}={name}:{(kind == AttributeKind.Category ? "gender" : "loyalty")}.");
        if (qualifier is "" || (qualifier is not null && !IsNamed(kind) && kind != AttributeKind.Handle))
            throw new UsageException($"--map: '{name}' takes no name. Write {column}={name}.");
        return new ColumnMeaning(column, kind, qualifier);
    }
}
