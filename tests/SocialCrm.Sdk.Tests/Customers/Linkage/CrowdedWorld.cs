using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>Random records of a world with few values.</summary>
internal static class CrowdedWorld
{
    public const string UniqueSource = "crm";

    private const int MostKeys = 260;

    private static readonly string[] Given = ["Ann", "Anne", "Bob", "Robert", "Zoë", ""];
    private static readonly string[] Family = ["Smith", "Smyth", "Li", ""];
    private static readonly string[] Born = ["1980-01-02", "1980-02-01", "1981-05-05", ""];
    private static readonly string[] Hermits = ["Aurvandil", "Brynhild", "Cuthwulf", "Dagfinn", "Eyvind", "Frideswide"];
    private static readonly string[] Postcodes = ["AB1 2CD", "AB1 3CD", ""];

    public static LinkDecision Decision(Random random)
    {
        var (one, other) = (Id(random), Id(random));
        return one == other ? Decision(random) : LinkDecision.Of(one, other, random.Next(2) == 0);
    }

    public static SourceRecord Record(Random random) => new()
    {
        Source = Source(random),
        Key = $"{random.Next(MostKeys)}",
        ObservedAt = DateTimeOffset.UnixEpoch,
        Values = random.Next(25) switch
        {
            0 => [],
            < 6 => [new(AttributeKind.FullName, "Ann Smith"), new(AttributeKind.BirthDate, "1980-01-02")],
            < 13 => Hermit(random),
            _ => Townsman(random),
        },
    };

    private static List<RecordValue> Townsman(Random random)
    {
        var values = new List<RecordValue>();
        Add(AttributeKind.GivenName, Given);
        Add(AttributeKind.FamilyName, Family);
        Add(AttributeKind.BirthDate, Born);
        Add(AttributeKind.Postcode, Postcodes);
        if (random.Next(4) == 0)
            Add(AttributeKind.FamilyName, Family);
        if (random.Next(4) == 0)
            Add(AttributeKind.BirthDate, Born);
        if (random.Next(3) == 0)
            values.Add(new RecordValue(AttributeKind.Email, $"mail{random.Next(60)}@example.org"));
        if (random.Next(3) == 0)
            values.Add(new RecordValue(AttributeKind.Email, $"mail{random.Next(3)}@example.org"));
        if (random.Next(8) == 0)
            values.Add(new RecordValue(AttributeKind.VerifiedId, $"{random.Next(30)}", "login"));
        if (random.Next(8) == 0)
            values.Add(new RecordValue(AttributeKind.Id, $"{random.Next(30)}", random.Next(2) == 0 ? "card" : "account"));
        return values;

        void Add(AttributeKind kind, string[] from)
        {
            if (from[random.Next(from.Length)] is { Length: > 0 } text)
                values.Add(new RecordValue(kind, text));
        }
    }

    /// <summary>Far from the others: many say the same, and some hold two of them together.</summary>
    private static List<RecordValue> Hermit(Random random)
    {
        var number = random.Next(Hermits.Length);
        var values = new List<RecordValue> { new(AttributeKind.GivenName, Hermits[number]), new(AttributeKind.Email, $"{Hermits[number]}@ice.example") };
        if (random.Next(5) == 0)
            values.Add(new RecordValue(AttributeKind.Email, $"{Hermits[(number + 1) % Hermits.Length]}@ice.example"));
        if (random.Next(5) == 0)
            values.Add(new RecordValue(AttributeKind.GivenName, Hermits[(number + 1) % Hermits.Length]));
        return values;
    }

    private static SourceRecordId Id(Random random) => SourceRecordId.From(Source(random), $"{random.Next(MostKeys)}");

    private static SourceId Source(Random random) => new(random.Next(6) == 0 ? UniqueSource : random.Next(2) == 0 ? "shop" : "site");
}
