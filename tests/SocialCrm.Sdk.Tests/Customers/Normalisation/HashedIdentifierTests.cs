using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class HashedIdentifierTests
{
    // The examples of Meta's documentation of customer information parameters.
    private const string JohnSmith = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";
    private const string AmericanPhone = "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176";

    // The SHA-256 of no text at all, as FIPS 180-4 gives it.
    private const string Nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Theory]
    [InlineData("John_Smith@gmail.com")]
    [InlineData("  john_smith@GMAIL.com ")]
    public void Addresses_are_hashed_as_Meta_documents_it(string email)
    {
        Assert.Equal(JohnSmith, HashedIdentifier.OfEmail(email, AudiencePlatform.Meta));
    }

    [Theory]
    [InlineData("(650)555-1212", "US")]
    [InlineData("+1 650 555 1212", null)]
    [InlineData("+1 650 555 1212 ext. 7", null)]
    public void Numbers_are_hashed_as_Meta_documents_it(string phone, string? region)
    {
        Assert.Equal(AmericanPhone, HashedIdentifier.OfPhone(phone, region, AudiencePlatform.Meta));
    }

    // The examples of Google's Data Manager, against the hash of the text that it gives as the normal form.
    [Theory]
    [InlineData("cloudy.sanfrancisco+shopping@gmail.com", "cloudysanfrancisco@gmail.com")]
    [InlineData("user.name+NYC@Example.com", "user.name+nyc@example.com")]
    [InlineData("Anna.Berg@GoogleMail.com", "annaberg@googlemail.com")]
    [InlineData("annaberg@gmail.com", "annaberg@gmail.com")]
    public void Addresses_are_brought_to_the_form_that_Google_documents(string email, string form)
    {
        Assert.Equal(Sha256(form), HashedIdentifier.OfEmail(email, AudiencePlatform.Google));
    }

    [Fact]
    public void A_host_hashes_an_address_for_an_audience()
    {
        var hash = HashedIdentifier.OfEmail("Anna.Berg+shop@gmail.com", AudiencePlatform.Google);

        Assert.Equal(Sha256("annaberg@gmail.com"), hash);
    }

    [Fact]
    public void Numbers_have_their_plus_sign_for_Google_and_none_for_Meta()
    {
        Assert.Equal(Sha256("+18005550100"), HashedIdentifier.OfPhone("(800)555-0100", "US", AudiencePlatform.Google));
        Assert.Equal(Sha256("18005550100"), HashedIdentifier.OfPhone("(800)555-0100", "US", AudiencePlatform.Meta));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("noreply@ice.example")]
    [InlineData("\ud800@ice.example")]
    public void What_identifies_nobody_has_no_hash(string? received)
    {
        Assert.Null(HashedIdentifier.OfEmail(received, AudiencePlatform.Google));
        Assert.Null(HashedIdentifier.OfPhone(received, "GB", AudiencePlatform.Google));
    }

    [Fact]
    public void A_number_without_a_country_code_has_no_hash_where_no_region_is_known()
    {
        Assert.Null(HashedIdentifier.OfPhone("07911 123456", defaultRegion: null, AudiencePlatform.Meta));
    }

    [Fact]
    public void Hashes_are_read_in_hex_of_any_case_and_in_Base64()
    {
        Assert.Equal(JohnSmith, IdentifierHash.Normalise(JohnSmith));
        Assert.Equal(JohnSmith, IdentifierHash.Normalise($" {JohnSmith.ToUpperInvariant()}\n"));
        Assert.Equal(JohnSmith, IdentifierHash.Normalise(Convert.ToBase64String(Convert.FromHexString(JohnSmith))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("62a14e44")]
    [InlineData("g2a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f")]
    [InlineData("62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f0")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!=")]
    [InlineData("john_smith@gmail.com")]
    public void What_is_no_hash_is_no_value(string received)
    {
        Assert.Null(IdentifierHash.Normalise(received));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("N/A")]
    [InlineData("test@test.com")]
    [InlineData("noreply@gmail.com")]
    [InlineData("0000000000")]
    [InlineData("+1234567890")]
    public void The_hash_of_what_identifies_nobody_is_junk(string hashed)
    {
        Assert.Null(IdentifierHash.Normalise(Sha256(hashed)));
        Assert.Null(IdentifierHash.Normalise(Convert.ToBase64String(Convert.FromHexString(Sha256(hashed)))));
    }

    [Fact]
    public void The_hash_of_nothing_is_junk()
    {
        Assert.Null(IdentifierHash.Normalise(Nothing));
        Assert.Null(IdentifierHash.Normalise(Nothing.ToUpperInvariant()));
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
