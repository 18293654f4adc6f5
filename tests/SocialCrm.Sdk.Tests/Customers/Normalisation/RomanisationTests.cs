using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class RomanisationTests
{
    [Theory]
    [InlineData("王小明", "wangxiaoming")]
    [InlineData("陈丽华", "chenlihua")]
    [InlineData("陳麗華", "chenlihua")]
    [InlineData("欧阳娜娜", "ouyangnana")]
    [InlineData("歐陽娜娜", "ouyangnana")]
    [InlineData("单雄信", "shanxiongxin")]
    [InlineData("曾国藩", "zengguofan")]
    [InlineData("王 伟", "wangwei")]
    [InlineData("Anna", null)]
    [InlineData("", null)]
    [InlineData("田中さくら", null)]
    public void Names_in_Han_characters_are_read(string name, string? pinyin)
    {
        Assert.Equal(pinyin, Folding.Write(Romanisation.TryRomanise, name));
    }

    [Theory]
    [InlineData("小明", "xiaoming")]
    [InlineData("小明", "xiao ming")]
    [InlineData("王", "wang")]
    [InlineData("单", "shan")]
    [InlineData("单", "dan")]
    [InlineData("尉迟", "yuchi")]
    [InlineData("小明", "xiaomin", false)]
    [InlineData("小明", "xiao", false)]
    [InlineData("小明", "", false)]
    [InlineData("小明", "小明", false)]
    [InlineData("", "", false)]
    [InlineData("anna", "anna", false)]
    [InlineData("鬱", "yu", false)]
    public void A_reading_is_told_whatever_its_blanks_and_in_either_order(string han, string latin, bool isReading = true)
    {
        Assert.Equal(isReading, Romanisation.IsReading(han, latin));
        Assert.Equal(isReading, Romanisation.IsReading(latin, han));
    }

    [Theory]
    [InlineData("chen", "chan")]
    [InlineData("chen", "tan")]
    [InlineData("陈", "陳")]
    [InlineData("chen", "陈")]
    [InlineData("wang", "wong")]
    [InlineData("huang", "wong")]
    [InlineData("zhang", "cheung")]
    [InlineData("li", "lee")]
    [InlineData("김", "kim")]
    [InlineData("smith", "smith")]
    public void Spellings_of_one_family_name_are_the_same(string a, string b)
    {
        Assert.True(Romanisation.SameSurname(a, b));
        Assert.True(Romanisation.SameSurname(b, a));
    }

    [Theory]
    [InlineData("chen", "wang")]
    [InlineData("wang", "huang")]
    [InlineData("smith", "jones")]
    [InlineData("", "")]
    public void Different_family_names_are_not(string a, string b)
    {
        Assert.False(Romanisation.SameSurname(a, b));
    }

    [Fact]
    public void A_family_name_has_the_group_of_its_most_common_bearer()
    {
        Assert.Equal(Romanisation.SurnameGroup("王"), Romanisation.SurnameGroup("wang"));
        Assert.Equal(Romanisation.SurnameGroup("陳"), Romanisation.SurnameGroup("chan"));
        Assert.Equal(0, Romanisation.SurnameGroup("smith"));
    }

    [Fact]
    public void Every_reading_is_pinyin()
    {
        var syllables = HanReadings.Characters.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.TrimEnd([.. entry.Where(letter => letter > 'z')]));

        Assert.All(syllables, syllable => Assert.Equal(1, PinyinSyllables.Count(syllable)));
    }
}
