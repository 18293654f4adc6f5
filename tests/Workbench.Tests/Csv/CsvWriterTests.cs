using System.Text;
using Workbench.Output;

namespace Workbench.Tests.Csv;

public class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("漢字😀", "漢字😀")]
    public void A_value_is_quoted_where_it_must_be(string value, string written)
    {
        using var stream = new MemoryStream();
        var writer = new CsvWriter(stream);

        writer.Field(value);
        writer.Field(-7);
        writer.EndRow();
        writer.Flush();

        Assert.Equal($"{written},-7\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Values_longer_than_the_buffer_are_written_whole()
    {
        using var stream = new MemoryStream();
        var writer = new CsvWriter(stream);
        var value = new string('ü', 300_000);

        writer.Field("x");
        writer.Field(value);
        writer.EndRow();
        writer.Flush();

        Assert.Equal($"x,{value}\n", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
