using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class ColumnMapTests
{
    private const string Needed = "i=id,a=author,t=time,'x'=channel";

    [Fact]
    public void A_map_names_its_columns_once_each()
    {
        var map = ColumnMap.Parse("tweet_id=id,name=author,name=author-name,text=text,tweet_created=time,'twitter'=channel");

        Assert.Equal(["tweet_id", "name", "text", "tweet_created"], map.Columns);
        Assert.Equal("twitter", map.ConstantOf(ImportField.Channel));
        Assert.Equal("name", map.ColumnOf(ImportField.AuthorName));
    }

    [Fact]
    public void Names_may_hold_spaces_and_in_quotes_anything()
    {
        var map = ColumnMap.Parse(" Tweet Id = id , \"a, \"\"b\"\" = c\"=author,t=time,'it''s'=channel,author's text=text");

        Assert.Equal(["Tweet Id", "a, \"b\" = c", "t", "author's text"], map.Columns);
        Assert.Equal("it's", map.ConstantOf(ImportField.Channel));
    }

    [Theory]
    [InlineData("i=id,a=autor,t=time,'x'=channel", "\"autor\" that there is not. Did you mean \"author\"? The fields are: id author author-name time text channel reply-to kind url language.")]
    [InlineData(Needed + ",b=id", "gives the field \"id\" twice")]
    [InlineData(Needed + ",b=channel", "gives the field \"channel\" twice")]
    [InlineData("i=id", "lacks author, time, channel")]
    [InlineData("", "entry without \"=\"")]
    [InlineData(Needed + ",", "entry without \"=\"")]
    [InlineData("id", "entry without \"=\"")]
    [InlineData("=id", "without a column")]
    [InlineData("\"\"=id", "without a column")]
    [InlineData("\"i=id", "not closed")]
    [InlineData("'1'=id,a=author,t=time,'x'=channel", "map a column to it")]
    [InlineData("i=id,a=author,'2015'=time,'x'=channel", "map a column to it")]
    [InlineData("i=id,a=author,t=time,' '=channel", "1 to 64 characters")]
    [InlineData(Needed + ",'blink'=kind", "knows the words")]
    [InlineData(Needed + ",''=language", "needs a value")]
    [InlineData(Needed + ",b=", "\"\" that there is not")]
    public void A_fault_is_told_with_what_to_write(string text, string told)
    {
        var fault = Assert.Throws<FormatException>(() => ColumnMap.Parse(text));

        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }
}
