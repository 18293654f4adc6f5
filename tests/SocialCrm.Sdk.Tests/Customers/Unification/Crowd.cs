using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

/// <summary>A generated crowd of records, with the pairs that are known about.</summary>
/// <param name="Records">The records.</param>
/// <param name="Separated">Pairs kept apart.</param>
/// <param name="Connected">Pairs connected.</param>
internal sealed record Crowd(SourceRecord[] Records, (int Left, int Right)[] Separated, (int Left, int Right)[] Connected)
{
    private static readonly string[] Names = ["Anna Berg", "Anna Maria Berg", "Ben Berg", "Berg, Anna", "Ben Clark", "Björk Guðmundsdóttir", "Li Wei", "A. Berg", "Anna"];

    /// <summary>Crowds of rows and accounts with verified ids, separations and connections.</summary>
    public static Arbitrary<Crowd> Any { get; } = Crowds(accounts: true).ToArbitrary();

    /// <summary>The same without accounts, who are told by their ids only as they come and not in a batch.</summary>
    public static Arbitrary<Crowd> Rows { get; } = Crowds(accounts: false).ToArbitrary();

    public PaperWorld World()
    {
        var world = new PaperWorld();
        world.Put(Records);
        foreach (var (left, right) in Separated)
            world.Separate(Records[left], Records[right]);
        foreach (var (left, right) in Connected)
            world.Connect(Records[left], Records[right]);
        return world;
    }

    private static Gen<Crowd> Crowds(bool accounts) =>
        from count in Gen.Choose(1, 24)
        from records in Gen.Choose(0, accounts ? 2 : 1).SelectMany(kind => kind < 2 ? Row(count) : Account(count)).ArrayOf(count)
        from separated in Pairs(count)
        from connected in Pairs(count)
        select new Crowd([.. records.Select((record, number) => record with { Key = $"r{number:00}" })], separated, connected);

    private static Gen<(int, int)[]> Pairs(int count) =>
        from many in Gen.Choose(0, 4)
        from pairs in Gen.Choose(0, count - 1).Two().Select(pair => (pair.Item1, pair.Item2)).ArrayOf(many)
        select pairs.Where(pair => pair.Item1 != pair.Item2).ToArray();

    private static Gen<SourceRecord> Account(int count) =>
        from handle in Gen.Choose(0, count / 2)
        from minute in Gen.Choose(0, 3)
        from name in Gen.Elements(Names)
        select AccountRecord.From(new Account(new ChannelId("bluesky"), "id", $"handle{handle}", name), Customers.People.Noon.AddMinutes(minute));

    // About as many values as records, so that crowds fall into several people with something inside.
    private static Gen<SourceRecord> Row(int count)
    {
        var number = Gen.Choose(0, count);
        var value = Gen.OneOf(
            number.Select(value => People.Email($"mail{value}@ice.example")),
            number.Select(value => People.Email($"mail.{value}@snow.example")),
            number.Select(value => People.Phone($"+44 7911 {100_201 + 777 * value}")),
            number.Select(value => People.Handle("bluesky", $"handle{value / 2}")),
            number.Select(value => new RecordValue(AttributeKind.Id, $"C{value}7", "crm")),
            number.Select(value => People.BirthDate($"19{50 + value % 50}-03-04")),
            Gen.Elements(Names).Select(People.FullName),
            number.Select(value => People.Loyalty($"A{value % 4}7")),
            number.Select(value => new RecordValue(AttributeKind.VerifiedId, $"P{value % 3}7", "passport")));
        return from source in Gen.Elements("crm", "orders", "calls")
               from many in Gen.Choose(0, 4)
               from values in value.ArrayOf(many)
               select People.Stating(source, "row", values);
    }
}
