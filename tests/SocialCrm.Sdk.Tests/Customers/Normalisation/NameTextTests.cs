using System.Text;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("  Anna   BERG ", "anna berg")]
    [InlineData("José García-Márquez", "jose garcia marquez")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("Søren Kierkegård", "soren kierkegard")]
    [InlineData("Łukasz Wałęsa", "lukasz walesa")]
    [InlineData("Đorđe Ðorn Þór", "dorde dorn thor")]
    [InlineData("Ægir Œuvre", "aegir oeuvre")]
    [InlineData("IŞIK ışık İpek", "isik isik ipek")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("O’Brien D`Angelo", "obrien dangelo")]
    [InlineData("J.R.R. Tolkien", "j r r tolkien")]
    [InlineData("Ａｎｎａ　Ｂｅｒｇ", "anna berg")]
    [InlineData("𝓐𝓷𝓷𝓪 𝕭𝖊𝖗𝖌", "anna berg")]
    [InlineData("Ⓐⓝⓝⓐ", "anna")]
    [InlineData("ᴀɴɴᴀ ʙᴇʀɢ", "anna berg")]
    [InlineData("Anna\u200b\u202eBerg\u0007", "annaberg")]
    [InlineData("Anna 🌸 Berg™", "anna berg")]
    [InlineData("e\u0301lodie", "elodie")]
    [InlineData("ﬁona", "fiona")]
    [InlineData("王小明", "王小明")]
    [InlineData("Алёна ЙОРДАНОВА", "алена иорданова")]
    [InlineData("Ἀλέξανδρος", "αλεξανδροσ")]
    [InlineData("ﾀﾅｶ ｼﾞｮﾝ", "タナカ ジョン")]
    [InlineData("김\u1112\u1161\u11ab", "김한")]
    [InlineData("أحمد", "احمد")]
    [InlineData("अनिता", "अनिता")]
    [InlineData("Jared 2nd", "jared 2nd")]
    [InlineData("\ud800Anna\udc00", "anna")]
    public void Names_come_to_one_spelling(string received, string folded)
    {
        Assert.Equal(folded, Folding.Name(received));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("n/a")]
    [InlineData("N.A.")]
    [InlineData("Unknown")]
    [InlineData("TEST")]
    [InlineData("test test")]
    [InlineData("[deleted]")]
    [InlineData("xxxxx")]
    [InlineData("aaa")]
    [InlineData("First Name")]
    [InlineData("Max Mustermann")]
    [InlineData("ＴＥＳＴ")]
    [InlineData("匿名")]
    [InlineData("🌸🌸")]
    [InlineData("\u0000\u202e")]
    public void What_names_nobody_is_no_name(string received)
    {
        Assert.Null(Folding.Name(received));
    }

    [Fact]
    public void A_name_of_ten_million_characters_is_cut()
    {
        Assert.Equal(256, Folding.Name(new StringBuilder().Insert(0, "ab", 5_000_000).ToString())!.Length);
        Assert.Equal(256, Folding.Name(new StringBuilder().Insert(0, "aß", 5_000_000).ToString())!.Length);
        Assert.Null(Folding.Name(new string('\ud800', 10_000_000)));
    }
}
