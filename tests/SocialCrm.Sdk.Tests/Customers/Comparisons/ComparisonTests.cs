using Microsoft.Extensions.Options;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Comparisons;

public sealed class ComparisonTests
{
    [Fact]
    public void The_same_verified_id_must_link()
    {
        var found = new VerifiedIdComparison().Compare(Stating(People.Loyalty("AB-1")), Stating(People.Loyalty("ab1"), People.Email("a@ice.example")));

        Assert.Equal(double.PositiveInfinity, found.Weight);
    }

    [Fact]
    public void Different_verified_ids_of_one_kind_never_link_whatever_else_is_the_same()
    {
        var passport = new RecordValue(AttributeKind.VerifiedId, "P7", "passport");

        var found = new VerifiedIdComparison().Compare(Stating(People.Loyalty("1"), passport), Stating(People.Loyalty("2"), passport));

        Assert.Equal(double.NegativeInfinity, found.Weight);
    }

    [Fact]
    public void Verified_ids_of_different_kinds_say_nothing()
    {
        var found = new VerifiedIdComparison().Compare(Stating(People.Loyalty("1")), Stating(new RecordValue(AttributeKind.VerifiedId, "2", "passport")));

        Assert.Equal(0, found.Weight);
    }

    [Fact]
    public void Missing_values_are_no_evidence()
    {
        var options = Options.Create(new CustomerOptions());
        IComparison[] comparisons =
            [new VerifiedIdComparison(), new AccountComparison(), new EmailComparison(), new PhoneComparison(options), new HashedEmailComparison(), new HashedPhoneComparison(options), new NameComparison(), new BirthDateComparison()];
        var full = Stating(
            People.Loyalty("1"), People.Handle("x", "a"), People.Email("a@ice.example"), People.Phone("+447911123456"), People.FullName("Anna Berg"), People.BirthDate("1990-01-02"),
            new(AttributeKind.HashedEmail, HashedIdentifier.OfEmail("a@ice.example", AudiencePlatform.Meta)!), new(AttributeKind.HashedPhone, HashedIdentifier.OfPhone("+447911123456", null, AudiencePlatform.Meta)!));

        Assert.All(comparisons, comparison => Assert.Equal(0, comparison.Compare(full, Stating()).Weight));
        Assert.All(comparisons, comparison => Assert.True(comparison.Compare(full, full).Weight > 0, comparison.Name));
    }

    [Theory]
    [InlineData("Anna Berg", "BERG, Anna", "same name")]
    [InlineData("Dr. Zoë Müller", "Zoe Muller", "same name")]
    [InlineData("Anna Berg", "Anna Maria Berg", "part of the name is the same")]
    [InlineData("Anna Berg", "Ben Berg", "part of the name is the same")]
    [InlineData("Anna Berg", "Ben Clark", "different name")]
    [InlineData("A Berg", "A Clark", "different name")]
    [InlineData("Anna Berg", "n/a", "name missing")]
    [InlineData("Anna Berg", "Test User", "name missing")]
    [InlineData("Björk Guðmundsdóttir", "bjork gudmundsdottir", "same name")]
    [InlineData("John Smith Jr.", "Smith, John", "same name")]
    public void Names_are_compared_whole_and_in_part(string left, string right, string finding)
    {
        var found = new NameComparison().Compare(Stating(People.FullName(left)), Stating(People.FullName(right)));

        Assert.Equal(finding, found.Finding);
    }

    [Fact]
    public void Given_and_family_name_make_a_full_name()
    {
        var parts = Stating(new RecordValue(AttributeKind.GivenName, "Anna"), new RecordValue(AttributeKind.FamilyName, "Berg"));

        Assert.Equal("same name", new NameComparison().Compare(parts, Stating(People.FullName("Anna Berg"))).Finding);
    }

    [Theory]
    [InlineData("1990-01-02", "02.01.1990", "same birth date")]
    [InlineData("1990-01-02", "1990-01-02T00:00:00Z", "same birth date")]
    [InlineData("1990-01-02", "1990-02-01", "same birth date with day and month swapped")]
    [InlineData("1990-01-02", "1991-01-02", "different birth date")]
    [InlineData("1990-01-02", "2 January 1990", "same birth date")]
    [InlineData("1990-01-02", "1990年1月2日", "same birth date")]
    [InlineData("1990-01-02", "1990-02-30", "birth date missing")]
    [InlineData("1990-01-02", "1990", "birth date missing")]
    public void Birth_dates_are_compared_as_days(string left, string right, string finding)
    {
        var found = new BirthDateComparison().Compare(Stating(People.BirthDate(left)), Stating(People.BirthDate(right)));

        Assert.Equal(finding, found.Finding);
    }

    [Fact]
    public void Evidence_against_weighs_less_than_nothing()
    {
        Assert.True(new BirthDateComparison().Compare(Stating(People.BirthDate("1990-01-02")), Stating(People.BirthDate("1991-05-07"))).Weight < -4);
        Assert.True(new EmailComparison().Compare(Stating(People.Email("a@ice.example")), Stating(People.Email("b@ice.example"))).Weight < 0);
        Assert.True(new AccountComparison().Compare(Stating(People.Handle("x", "a")), Stating(People.Handle("x", "b"))).Weight < 0);
    }

    [Fact]
    public void A_hash_is_compared_with_what_was_hashed_and_values_in_clear_are_left_to_their_own_comparison()
    {
        var hash = Stating(new RecordValue(AttributeKind.HashedEmail, HashedIdentifier.OfEmail("annaberg@gmail.com", AudiencePlatform.Google)!));

        Assert.Equal("same hashed e-mail", new HashedEmailComparison().Compare(hash, Stating(People.Email("Anna.Berg@gmail.com"))).Finding);
        Assert.Equal("different hashed e-mail", new HashedEmailComparison().Compare(Stating(People.Email("ben@gmail.com")), hash).Finding);
        Assert.Equal(0, new HashedEmailComparison().Compare(Stating(People.Email("a@ice.example")), Stating(People.Email("a@ice.example"))).Weight);
    }

    [Fact]
    public void Accounts_on_different_channels_say_nothing()
    {
        Assert.Equal(0, new AccountComparison().Compare(Stating(People.Handle("x", "a")), Stating(People.Handle("bluesky", "a"))).Weight);
    }

    [Fact]
    public void A_weight_is_the_log2_of_the_odds()
    {
        var odds = new MatchOdds(Same: 0.8, Chance: 0.1);

        Assert.Equal(3, odds.Agree, 12);
        Assert.Equal(Math.Log2(0.2 / 0.9), odds.Disagree, 12);
    }

    private static SourceRecord Stating(params RecordValue[] values) => People.Stating("crm", "1", values);
}
