using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.GoldenRecords;

public sealed class SurvivorshipProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    private static readonly ISurvivorshipRule[] Rules =
    [
        Survivorship.MostRecent, Survivorship.MostComplete, Survivorship.MostFrequent, Survivorship.MostTrusted("b", "a"),
        new SurvivorshipRules().Otherwise(Survivorship.MostFrequent, Survivorship.MostTrusted("c"), Survivorship.MostComplete).Freeze("GB"),
    ];

    private static readonly string[] Texts =
        ["", " ", "n/a", "Anna", "anna", "ANNA", "A.", "Anna Berg", "anna@ice.example", "Anna@ice.example", "07911 123456", "+447911123456", "1990", "1990-05-17", "SW1A 1AA", "7 Mill Lane", "\ud800", "王小明"];

    // Few different values, sources and moments, so that every kind of tie is common.
    private static readonly Arbitrary<GoldenValue[]> Candidates = Gen.Elements(Enum.GetValues<AttributeKind>())
        .SelectMany(kind => Candidate(kind).NonEmptyListOf(), (_, values) => values.ToArray())
        .ToArbitrary();

    [Fact]
    public void What_is_chosen_is_one_of_the_candidates()
    {
        Check.One(Many, Prop.ForAll(Candidates, candidates =>
        {
            foreach (var rule in Rules)
                Assert.True(rule.Choose(candidates) is not { } chosen || candidates.Contains(chosen));
        }));
    }

    [Fact]
    public void The_order_of_the_candidates_has_no_say()
    {
        Check.One(Many, Prop.ForAll(Candidates, Gen.Choose(0, int.MaxValue).ToArbitrary(), (candidates, seed) =>
        {
            var shuffled = candidates.ToArray();
            new Random(seed).Shuffle(shuffled);

            foreach (var rule in Rules)
                Assert.Equal(rule.Choose(candidates), rule.Choose(shuffled));
        }));
    }

    [Fact]
    public void Nothing_is_shown_only_where_nothing_is_told()
    {
        Check.One(Many, Prop.ForAll(Candidates, candidates =>
        {
            var isTold = candidates.Any(candidate => candidate.Value.Value.Trim() is not ("" or "n/a"));

            foreach (var rule in Rules)
                Assert.Equal(isTold, rule.Choose(candidates) is not null);
        }));
    }

    private static Gen<GoldenValue> Candidate(AttributeKind kind) =>
        from text in Gen.Elements(Texts)
        from source in Gen.Elements("a", "b", "c")
        from key in Gen.Elements("1", "2", "3")
        from day in Gen.Choose(0, 2)
        select new GoldenValue(new RecordValue(kind, text), new SourceId(source), SourceRecordId.From(new SourceId(source), key), People.Noon.AddDays(day));
}
