using System.Globalization;
using SocialCrm.Customers;

namespace SocialCrm.Abstractions.Tests.Customers;

public sealed class MatchExplanationTests
{
    [Theory]
    [InlineData(19.43, "same e-mail (+19.4)")]
    [InlineData(-2.66, "same e-mail (-2.7)")]
    [InlineData(0, "same e-mail (0.0)")]
    [InlineData(double.PositiveInfinity, "same e-mail (must link)")]
    [InlineData(double.NegativeInfinity, "same e-mail (never link)")]
    public void A_weight_is_written_with_its_finding_whatever_the_culture(double weight, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal(expected, new MatchWeight("email", weight, "same e-mail").ToString());
    }

    [Fact]
    public void An_explanation_is_written_as_its_weights()
    {
        var explanation = new MatchExplanation(default, default, [new MatchWeight("email", 19.4, "same e-mail"), new MatchWeight("name", -2.7, "different name")]);

        Assert.Equal("same e-mail (+19.4), different name (-2.7)", explanation.ToString());
    }
}
