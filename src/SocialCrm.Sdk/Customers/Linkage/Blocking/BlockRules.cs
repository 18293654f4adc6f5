namespace SocialCrm.Customers;

/// <summary>The rules that are tried on every batch: those whose fields appear are used.</summary>
internal static class BlockRules
{
    public static List<BlockRule> Of(LinkageFields fields)
    {
        var parts = new BlockParts(fields);
        Part given = parts.Exact(FieldKind.Given), family = parts.Exact(FieldKind.Family), date = parts.Exact(FieldKind.BirthDate);
        Part givenSound = parts.Sound(FieldKind.Given), familySound = parts.Sound(FieldKind.Family), initial = parts.Initial(FieldKind.Given);
        Part code = parts.Exact(FieldKind.Postcode), area = parts.Area(), city = parts.Exact(FieldKind.City), year = parts.Year();
        Part street = parts.Exact(FieldKind.Street), organization = parts.Exact(FieldKind.Organization);
        List<BlockRule> rules =
        [
            new("email", [parts.Exact(FieldKind.Email)]),
            new("mailbox", [parts.Mailbox()]),
            new("phone", [parts.Exact(FieldKind.Phone)]),
            new("account", [parts.Exact(FieldKind.Account)]),
            new("handle", [parts.Exact(FieldKind.HandleCore)]),
            new("url", [parts.Exact(FieldKind.Url)]),
            new("birth-date+family-sound", [date, familySound]),
            new("birth-date+given-sound", [date, givenSound]),
            new("birth-date+initial", [date, initial]),
            new("birth-date+area", [date, area]),
            new("birth-date+city", [date, city]),
            new("postcode+family-sound", [code, familySound]),
            new("postcode+given-sound", [code, givenSound]),
            new("postcode+birth-year", [code, year]),
            new("given+family", [given, family], EitherWay: true),
            new("given+family+birth-year", [given, family, year]),
            new("sounds+birth-year", [givenSound, familySound, year]),
            new("sounds+city", [givenSound, familySound, city]),
            new("given+area", [given, area]),
            new("family+area", [family, area]),
            new("street+family-sound", [street, familySound]),
            new("street+given-sound", [street, givenSound]),
            new("street+birth-date", [street, date]),
            new("organization+family-sound", [organization, familySound]),
            new("organization+given-sound", [organization, givenSound]),
        ];
        for (var field = (int)FieldKind.Category; field < fields.Count; field++)
        {
            if (fields.NameOf(field).Kind is FieldKind.Id or FieldKind.VerifiedId)
                rules.Add(new BlockRule("id:" + fields.NameOf(field).Qualifier, [parts.Exact(field)]));
        }

        return rules.FindAll(rule => Array.TrueForAll(rule.Parts, part => part.Codes.Length > 0));
    }
}
