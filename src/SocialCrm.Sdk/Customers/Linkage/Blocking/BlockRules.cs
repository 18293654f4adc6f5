namespace SocialCrm.Customers;

/// <summary>The blocking rules for the fields of a batch: sure ones, and further ones of which those are used that are worth it.</summary>
internal sealed class BlockRules
{
    // People who have a name in common are the more the larger the batch is, and most of them strangers.
    private const int MostNamesakes = 16;

    private const string OfIds = "id:";

    public BlockRules(LinkageFields fields)
    {
        var parts = new BlockParts(fields);
        Part given = parts.Exact(FieldKind.Given), family = parts.Exact(FieldKind.Family), date = parts.Exact(FieldKind.BirthDate);
        Part givenSound = parts.Sound(FieldKind.Given), familySound = parts.Sound(FieldKind.Family), initial = parts.Initial(FieldKind.Given);
        Part surname = parts.Surname(), reading = parts.Reading();
        Part code = parts.Exact(FieldKind.Postcode), area = parts.Area(), city = parts.Exact(FieldKind.City), year = parts.Year();
        Part street = parts.Exact(FieldKind.Street), organization = parts.Exact(FieldKind.Organization), handle = parts.Exact(FieldKind.HandleCore);
        Sure = Usable(
        [
            new("email", [parts.Exact(FieldKind.Email)]),
            new("mailbox", [parts.Mailbox()]) { Split = MostNamesakes },
            new("phone", [parts.Exact(FieldKind.Phone)]),
            new("email-hash", [parts.Exact(FieldKind.EmailHash)]),
            new("phone-hash", [parts.Exact(FieldKind.PhoneHash)]),
            new("account", [parts.Exact(FieldKind.Account)]),
            new("handle", [handle]),
            new("handle-text", [parts.Exact(FieldKind.Handle)]),
            new("url", [parts.Exact(FieldKind.Url)]),
            .. Ids(parts, fields),
            new("birth-date+family-sound", [date, familySound]),
            new("birth-date+given-sound", [date, givenSound]),
            new("birth-date+surname", [date, surname]),
            new("surname+given-reading", [surname, reading]) { Split = MostNamesakes },
            new("postcode+family-sound", [code, familySound]),
            new("postcode+given-sound", [code, givenSound]),
            new("given+family", [given, family], EitherWay: true) { Split = MostNamesakes },
            new("sounds+city", [givenSound, familySound, city]) { Split = MostNamesakes },
            new("street+family-sound", [street, familySound]),
            new("street+given-sound", [street, givenSound]),
            new("organization+given-sound", [organization, givenSound]),
        ]);
        Further = Usable(
        [
            new("birth-date+area", [date, area]),
            new("birth-date+city", [date, city]),
            new("birth-date+initial", [date, initial]),
            new("birth-date", [date]),
            new("postcode+birth-year", [code, year]),
            new("postcode", [code]),
            new("given+family+birth-year", [given, family, year]),
            new("sounds+birth-year", [givenSound, familySound, year]),
            new("given+area", [given, area]),
            new("family+area", [family, area]),
            new("sounds", [givenSound, familySound]),
            new("family-sound+birth-year", [familySound, year]),
            new("given-sound+birth-year", [givenSound, year]),
            new("family-sound+city", [familySound, city]),
            new("given-sound+city", [givenSound, city]),
            new("city+birth-year", [city, year]),
            new("family-sound+initial", [familySound, initial]),
            new("street", [street]),
            new("organization", [organization]),
            new("family-sound", [familySound]),
            new("given-sound", [givenSound]),
        ]);
        Refiners = [year, familySound, givenSound, area];
    }

    /// <summary>Rules of which each brings few pairs beside those of one person.</summary>
    public BlockRule[] Sure { get; }

    /// <summary>Rules that pay on some batches only.</summary>
    public BlockRule[] Further { get; }

    /// <summary>By what too large a block is split, one after the other.</summary>
    public Part[] Refiners { get; }

    private static IEnumerable<BlockRule> Ids(BlockParts parts, LinkageFields fields)
    {
        for (var field = (int)FieldKind.Category; field < fields.Count; field++)
        {
            if (fields.NameOf(field).Kind is FieldKind.Id or FieldKind.VerifiedId)
                yield return new BlockRule(OfIds + fields.NameOf(field).Qualifier, [parts.Exact(field)]);
        }
    }

    /// <summary>Whether a rule goes by ids of some system.</summary>
    public static bool IsOfIds(BlockRule rule) => rule.Name.StartsWith(OfIds, StringComparison.Ordinal);

    private static BlockRule[] Usable(BlockRule[] rules) => Array.FindAll(rules, rule => Array.TrueForAll(rule.Parts, part => part.Codes.Length > 0));
}
