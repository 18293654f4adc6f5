namespace SocialCrm.Conventions.Tests.Types;

public sealed class Types_of_the_packages
{
    [Fact]
    public void Are_sealed_unless_they_are_a_closed_set_or_a_suite() => Convention.Holds(TypeRules.SealingViolations(Packages.Types));

    [Fact]
    public void Seams_have_one_to_three_members() => Convention.Holds(TypeRules.SeamViolations(Packages.Types));

    [Fact]
    public void What_waits_says_so_and_can_be_cancelled() => Convention.Holds(AsyncRules.Violations(Packages.Types));

    [Fact]
    public void The_checks_see_every_package_and_its_types()
    {
        Assert.Contains(Packages.All, package => package.GetName().Name == "SocialCrm.Abstractions");
        Assert.Contains(typeof(Offers.IGrantStore), Packages.Types);
        Assert.True(Packages.Types.Count > 100, $"Only {Packages.Types.Count} types were seen.");
    }

    [Fact]
    public void An_open_class_is_found() => Convention.Finds("Open: seal it", TypeRules.SealingViolations([typeof(Planted.Open)]));

    [Fact]
    public void An_abstract_class_that_anybody_may_derive_is_found() =>
        Convention.Finds("Derivable: seal it", TypeRules.SealingViolations([typeof(Planted.Derivable)]));

    [Fact]
    public void A_closed_set_may_stay_abstract() => Assert.Empty(TypeRules.SealingViolations([typeof(Planted.Closed), typeof(Planted.Closed.Only)]));

    [Theory]
    [InlineData(typeof(Planted.IWide), "has 4 members")]
    [InlineData(typeof(Planted.INothing), "has 0 members")]
    public void A_seam_of_the_wrong_size_is_found(Type seam, string expected) => Convention.Finds(expected, TypeRules.SeamViolations([seam]));

    [Theory]
    [InlineData(typeof(Planted.ITokenFirst), "comes last")]
    [InlineData(typeof(Planted.ITokenOptional), "required on seams")]
    [InlineData(typeof(Planted.ITokenForgotten), "takes a cancellation token")]
    [InlineData(typeof(Planted.INoSuffix), "ends in Async")]
    [InlineData(typeof(Planted.IOtherName), "call the token")]
    [InlineData(typeof(Planted.FacadeWithRequiredToken), "optional on what hosts call")]
    [InlineData(typeof(Planted.StreamWithoutToken), "takes a cancellation token")]
    public void A_method_that_waits_badly_is_found(Type type, string expected) => Convention.Finds(expected, AsyncRules.Violations([type]));

    [Fact]
    public void A_facade_and_an_implementation_of_a_seam_are_no_violation() =>
        Assert.Empty(AsyncRules.Violations([typeof(Planted.Facade), typeof(Planted.ISeam), typeof(Planted.Implementation)]));
}
