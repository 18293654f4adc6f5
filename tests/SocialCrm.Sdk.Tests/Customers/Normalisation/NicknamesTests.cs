using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class NicknamesTests
{
    [Theory]
    [InlineData("elizabeth", "liz")]
    [InlineData("liz", "beth")]
    [InlineData("william", "bill")]
    [InlineData("alexander", "sasha")]
    [InlineData("alex", "alexander")]
    [InlineData("alex", "alexandra")]
    [InlineData("sam", "samuel")]
    [InlineData("sam", "samantha")]
    [InlineData("chris", "christopher")]
    [InlineData("chris", "christine")]
    [InlineData("josef", "sepp")]
    [InlineData("francisco", "paco")]
    [InlineData("giuseppe", "beppe")]
    [InlineData("malgorzata", "gosia")]
    [InlineData("vladimir", "vova")]
    [InlineData("johannes", "hans")]
    [InlineData("cornelis", "kees")]
    [InlineData("guillaume", "guillaume")]
    public void Forms_of_one_name_are_related(string a, string b)
    {
        Assert.True(Nicknames.Related(a, b));
        Assert.True(Nicknames.Related(b, a));
    }

    [Theory]
    [InlineData("alexander", "alexandra")]
    [InlineData("samuel", "samantha")]
    [InlineData("anna", "bill")]
    [InlineData("anna", "")]
    [InlineData("", "")]
    [InlineData("zzyzx", "anna")]
    public void Forms_of_different_names_are_not(string a, string b)
    {
        Assert.False(Nicknames.Related(a, b));
    }

    [Fact]
    public void A_form_of_several_names_counts_as_one_of_the_most_common()
    {
        Assert.Equal(Nicknames.GroupOf("alexander"), Nicknames.GroupOf("alex"));
        Assert.Equal(Nicknames.GroupOf("samuel"), Nicknames.GroupOf("sam"));
        Assert.Equal(Nicknames.GroupOf("christopher"), Nicknames.GroupOf("chris"));
        Assert.Equal(0, Nicknames.GroupOf("zzyzx"));
    }

    [Fact]
    public void Every_form_in_the_lists_is_folded()
    {
        var forms = (EnglishNicknames.List + "\n" + EuropeanNicknames.List).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

        Assert.True(forms.Distinct().Count() > 1_500);
        Assert.All(forms, form => Assert.Equal(form, Folding.Write(NameText.Letters, form)));
    }
}
