using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class CombinatorTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_000);
    private static readonly Said Yes = new(new Eligibility(true, "Yes."));
    private static readonly Said No = new(new Eligibility(false, "No."));
    private static readonly Said Unknown = new(Eligibility.Unknown("Who knows?"));

    // Kleene's logic of three values: no < unknown < yes.
    [Fact]
    public void All_of_is_the_least_answer_and_any_of_the_greatest() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var answers = Answers(new Random(seed));
            var rules = answers.Select(answer => new Said(answer)).ToArray();

            Assert.Equal(answers.Min(Truth), Truth(new AllOf(rules).Judge(Asked.Nothing)));
            Assert.Equal(answers.Max(Truth), Truth(new AnyOf(rules).Judge(Asked.Nothing)));
        }));

    [Fact]
    public void Unless_turns_yes_and_no_round_and_leaves_the_unknown() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var answer = Answers(new Random(seed))[0];

            Assert.Equal(-Truth(answer), Truth(new Unless(new Said(answer), "No.").Judge(Asked.Nothing)));
        }));

    [Fact]
    public void All_of_is_not_any_of_the_contraries() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var rules = Answers(new Random(seed)).Select(answer => new Said(answer)).ToArray();
            var contraries = rules.Select(rule => new Unless(rule, "No."));

            Assert.Equal(Truth(new AllOf(rules).Judge(Asked.Nothing)), -Truth(new AnyOf(contraries).Judge(Asked.Nothing)));
        }));

    [Fact]
    public void No_reason_is_ever_empty_even_of_a_rule_that_gives_none() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var answers = Answers(new Random(seed)).Select(answer => answer with { Reason = seed % 2 == 0 ? " " : null! });
            var rules = answers.Select(answer => new Said(answer)).ToArray();

            Assert.All(
                [new AllOf(rules), new AnyOf(rules), new Unless(rules[0], "No.")],
                (IEligibilityRule rule) => Assert.False(string.IsNullOrWhiteSpace(rule.Judge(Asked.Nothing).Reason)));
        }));

    [Fact]
    public void A_no_that_is_certain_gives_the_reason_before_one_that_is_not()
    {
        Assert.Equal(new Eligibility(false, "No."), new AllOf(Unknown, Yes, No).Judge(Asked.Nothing));
        Assert.Equal(Eligibility.Unknown("Who knows?"), new AllOf(Yes, Unknown).Judge(Asked.Nothing));
        Assert.Equal(Eligibility.Unknown("Who knows?"), new AnyOf(No, Unknown).Judge(Asked.Nothing));
    }

    [Fact]
    public void Any_of_says_the_reason_of_the_first_or_one_of_its_own()
    {
        var other = new Said(new Eligibility(false, "Neither."));

        Assert.Equal("No.", new AnyOf(No, other).Judge(Asked.Nothing).Reason);
        Assert.Equal("Come again.", new AnyOf(No, other) { Reason = "Come again." }.Judge(Asked.Nothing).Reason);
        Assert.Equal("Yes.", new AnyOf(No, Yes) { Reason = "Come again." }.Judge(Asked.Nothing).Reason);
    }

    [Fact]
    public void Unless_says_its_own_reason() => Assert.Equal(new Eligibility(false, "Not you."), new Unless(Yes, "Not you.").Judge(Asked.Nothing));

    [Fact]
    public void A_contrary_of_what_is_not_known_lets_nobody_in()
    {
        var answer = new Unless(new HasTier("gold"), "Gold has an offer of its own.").Judge(Asked.Nothing);

        Assert.Equal((false, true), (answer.IsEligible, answer.IsUnknown));
        Assert.Contains("tier", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_combination_of_nothing_and_a_blank_reason_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new AllOf());
        Assert.Throws<ArgumentException>(() => new AnyOf());
        Assert.Throws<ArgumentException>(() => new AllOf(Yes, null!));
        Assert.Throws<ArgumentException>(() => new Unless(Yes, " "));
        Assert.Throws<ArgumentException>(() => new AnyOf(Yes) { Reason = "" });
        Assert.Throws<ArgumentNullException>(() => new Unless(null!, "No."));
    }

    private static int Truth(Eligibility answer) => answer.IsEligible ? 1 : answer.IsUnknown ? 0 : -1;

    private static Eligibility[] Answers(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(3) switch { 0 => Yes, 1 => No, _ => Unknown }).Select(rule => rule.Answer)];

    private sealed record Said(Eligibility Answer) : IEligibilityRule
    {
        public Eligibility Judge(EligibilityRequest request) => Answer;
    }
}
