using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

/// <summary>Two records say the same of each other whichever is asked first, whatever they state.</summary>
public sealed class ScoreProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    private static readonly LinkagePolicy Policy = new(UntrainedModel.Model, new LinkageOptions { Parallelism = 1, StatesHashes = true }, new HashSet<string>(), new HostRules([], [new Initials()]));

    // Any 16-bit value at all: lone surrogates, controls, and enough of what addresses and numbers are made of.
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(
            Gen.Choose(0, 0xffff).Select(code => (char)code),
            Gen.Choose(0xd800, 0xdfff).Select(code => (char)code),
            Gen.Elements('@', '.', '+', '0', '4', 'a', 'Ä', ' ', '-', ':', 'x', '#', '\u0301', '\ufdfa'))
        .ArrayOf()
        .Select(characters => new string(characters))
        .ToArbitrary();

    [Fact]
    public void Scores_and_their_reasons_are_symmetric()
    {
        Check.One(Many, Prop.ForAll(Crowd.Any, crowd =>
        {
            foreach (var other in crowd.Records)
                AssertSymmetric(crowd.Records[0], other);
        }));
    }

    [Fact]
    public void No_text_makes_a_comparison_throw_or_lean_to_one_side()
    {
        Check.One(Many, Prop.ForAll(AnyText, AnyText, (one, other) =>
        {
            var kinds = Enum.GetValues<AttributeKind>();
            AssertSymmetric(
                People.Stating("crm", "1", [.. kinds.Select(kind => new RecordValue(kind, one, other))]),
                People.Stating("shop", "2", [.. kinds.Select(kind => new RecordValue(kind, other, one)), .. kinds.Select(kind => new RecordValue(kind, one))]));
        }));
    }

    [Fact]
    public void A_name_as_long_as_a_store_keeps_it_makes_nothing_throw()
    {
        var longest = new string('x', 4_096);
        var values = Enum.GetValues<AttributeKind>().Select(kind => new RecordValue(kind, longest, longest)).ToArray();

        AssertSymmetric(People.Stating("crm", "1", values), People.Stating("shop", "2", values));
    }

    private static void AssertSymmetric(SourceRecord one, SourceRecord other)
    {
        if (one.Id == other.Id)
            return;
        var linker = new StatementLinker(
            new StatementTable(Policy.Model, Statements.Of([one, other], Policy.Options, Policy.Host)) { Received = new[] { one, other }.ToDictionary(record => record.Id) }, Policy, []);

        var (there, back) = (linker.Explain(one.Id, other.Id), linker.Explain(other.Id, one.Id));

        Assert.Equal(there.Weights, back.Weights);
        Assert.Equal(there.TotalWeight, back.TotalWeight);
        Assert.False(double.IsNaN(there.TotalWeight));
    }

    private sealed class Initials : IComparison
    {
        public string Name => "key-length";

        public MatchWeight Compare(SourceRecord left, SourceRecord right) => new(Name, left.Key.Length == right.Key.Length ? 1 : -1, "keys as long");
    }
}
