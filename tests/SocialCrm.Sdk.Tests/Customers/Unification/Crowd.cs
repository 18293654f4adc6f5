using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

/// <summary>A generated crowd of records, with the pairs that are known about.</summary>
/// <param name="Records">The records.</param>
/// <param name="Separated">Pairs kept apart.</param>
/// <param name="Connected">Pairs connected.</param>
internal sealed record Crowd(KeyedRecord[] Records, (int Left, int Right)[] Separated, (int Left, int Right)[] Connected)
{
    /// <summary>Crowds with verified ids, separations and connections.</summary>
    public static Arbitrary<Crowd> Constrained { get; } = Crowds(verified: true).ToArbitrary();

    /// <summary>Crowds in which nothing forbids a link.</summary>
    public static Arbitrary<Crowd> Free { get; } = Crowds(verified: false).Select(crowd => crowd with { Separated = [] }).ToArbitrary();

    public PaperWorld World()
    {
        var world = new PaperWorld();
        world.Put(Records);
        foreach (var (left, right) in Separated.Where(pair => pair.Left != pair.Right))
            world.Separate(Records[left], Records[right]);
        foreach (var (left, right) in Connected)
            world.Connect(Records[left], Records[right]);
        return world;
    }

    private static Gen<Crowd> Crowds(bool verified) =>
        from count in Gen.Choose(1, 24)
        from keys in Keys(count, verified).ArrayOf(count)
        from separated in Pairs(count)
        from connected in Pairs(count)
        select new Crowd([.. keys.Select((some, number) => Keyed.Record($"r{number:00}", some))], separated, connected);

    private static Gen<(int, int)[]> Pairs(int count) =>
        from many in Gen.Choose(0, 4)
        from pairs in Gen.Choose(0, count - 1).Two().Select(pair => (pair.Item1, pair.Item2)).ArrayOf(many)
        select pairs;

    // About as many values as records, so that crowds fall into several clusters with something inside.
    private static Gen<string[]> Keys(int count, bool verified)
    {
        var value = Gen.Choose(0, count);
        var key = Gen.OneOf(
            value.Select(number => $"email:{number}"),
            value.Select(number => $"phone:{number}"),
            value.Select(number => $"account:x:{number}"),
            value.Select(number => $"own-rule:{number}"),
            value.Select(number => verified ? $"verified-id:loyalty:{number % 4}" : $"email:{number}"),
            value.Select(number => verified ? $"verified-id:passport:{number % 3}" : $"phone:{number}"));
        return from many in Gen.Choose(0, 3)
               from keys in key.ArrayOf(many)
               select keys;
    }
}
