using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class IdentifierPartsTests
{
    [Theory]
    [InlineData("sw1a 1aa", "SW1A1AA", "SW1A")]
    [InlineData("BB11-6PN", "BB116PN", "BB11")]
    [InlineData("W1 5TH", "W15TH", "W1")]
    [InlineData("BB11", "BB11", "BB11")]
    [InlineData("1234 ab", "1234AB", "12")]
    [InlineData("90210", "90210", "902")]
    [InlineData("90210-1234", "902101234", "902")]
    [InlineData("4870", "4870", "48")]
    [InlineData("200000 ", "200000", "200")]
    [InlineData("200040", "200040", "200")]
    [InlineData("K1A 0B1", "K1A0B1", "K1A")]
    [InlineData("D02 AF30", "D02AF30", "D02")]
    [InlineData("１０１１", "1011", "10")]
    [InlineData("〒100-0001", "1000001", "100")]
    [InlineData("00000", null, null)]
    [InlineData("n/a", null, null)]
    [InlineData("London", null, null)]
    [InlineData("", null, null)]
    [InlineData("12345678901234567890", null, null)]
    public void Postcodes_come_to_one_spelling_and_have_an_area(string received, string? folded, string? area)
    {
        var found = Folding.Write(Postcode.Fold, received);

        Assert.Equal(folded, found);
        if (area is not null)
            Assert.Equal(area, found![..Postcode.AreaLength(found)]);
    }

    [Theory]
    [InlineData("anna.berg+shop@gmail.com", "annaberg@gmail.com")]
    [InlineData("anna.berg@googlemail.com", "annaberg@gmail.com")]
    [InlineData("anna.berg+shop@ice.example", "anna.berg@ice.example")]
    [InlineData("anna@me.com", "anna@icloud.com")]
    [InlineData("+anna@ice.example", "+anna@ice.example")]
    [InlineData("anna", null)]
    [InlineData("", null)]
    [InlineData("@", null)]
    public void The_mailbox_behind_an_address_is_found(string address, string? core)
    {
        Assert.Equal(core, Folding.Write(EmailParts.TryCore, address));
    }

    [Theory]
    [InlineData("anna.berg+shop@gmail.com", "annaberg@gmail.com")]
    [InlineData("anna.berg@googlemail.com", "annaberg@googlemail.com")]
    [InlineData("annaberg@gmail.com", null)]
    [InlineData("anna.berg+shop@ice.example", null)]
    [InlineData("...@gmail.com", null)]
    [InlineData("anna", null)]
    [InlineData("", null)]
    public void Only_what_one_provider_ignores_is_taken_off_a_mailbox(string address, string? mailbox)
    {
        Assert.Equal(mailbox, Folding.Write(EmailParts.TryMailbox, address));
    }

    [Theory]
    [InlineData("@Anna.Berg", "annaberg")]
    [InlineData("anna_berg_84", "annaberg")]
    [InlineData("anna-berg.bsky.social", "annaberg")]
    [InlineData("@anna@mastodon.social", "anna")]
    [InlineData("therealannaberg", "annaberg")]
    [InlineData("heyalyssa9357", "alyssa")]
    [InlineData("itsanna43", "anna")]
    [InlineData("iammelanie39", "melanie")]
    [InlineData("carloseats", "carlos")]
    [InlineData("annacodes", "anna")]
    [InlineData("mr.jeff57", "jeff")]
    [InlineData("official_anna_hq", "anna")]
    [InlineData("theodora", "theodora")]
    [InlineData("justin", "justin")]
    [InlineData("stewart", "stewart")]
    [InlineData("villareal", "villareal")]
    [InlineData("real", "real")]
    [InlineData("7777", "7777")]
    [InlineData("jo99", "jo99")]
    [InlineData("小明88", "小明88")]
    [InlineData("@", null)]
    [InlineData("", null)]
    [InlineData("\ud800", null)]
    public void The_core_of_a_handle_is_found(string handle, string? core)
    {
        Assert.Equal(core, Folding.Write(HandleText.Core, handle));
    }

    [Theory]
    [InlineData("smith", "smyth")]
    [InlineData("schmidt", "schmitt")]
    [InlineData("meyer", "maier")]
    [InlineData("catherine", "katharina")]
    [InlineData("catherine", "kathrin")]
    [InlineData("philip", "filip")]
    [InlineData("anna", "ana")]
    [InlineData("иван", "ivan")]
    [InlineData("王伟", "wangwei")]
    [InlineData("jackson", "jakson")]
    [InlineData("thompson", "thomson")]
    [InlineData("michael", "mikael")]
    [InlineData("schulz", "shultz")]
    [InlineData("geoffrey", "jeffrey")]
    [InlineData("tchaikovsky", "chaikovski")]
    [InlineData("jimenez", "gimenez")]
    [InlineData("чехов", "chekhov")]
    [InlineData("smith", "smithson", false)]
    [InlineData("anna", "berg", false)]
    [InlineData("bob", "bo", false)]
    public void Names_that_sound_alike_have_one_code(string a, string b, bool same = true)
    {
        Assert.NotEqual(0u, Phonetic.Code(a));
        Assert.Equal(same, Phonetic.Code(a) == Phonetic.Code(b));
    }

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("😀")]
    public void What_has_no_sound_has_no_code(string name)
    {
        Assert.Equal(0u, Phonetic.Code(name));
    }
}
