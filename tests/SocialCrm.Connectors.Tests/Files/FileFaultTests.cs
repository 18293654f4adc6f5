using System.IO.Pipes;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class FileFaultTests : IDisposable
{
    private static readonly RowReaderOptions Wanted = new() { Columns = ["tweet_id", "name"] };

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_missing_file_is_named_and_may_come_later()
    {
        var fault = await FaultOfAsync(folder.PathOf("absent.csv"));

        Assert.Equal(folder.PathOf("absent.csv"), fault.FileName);
        Assert.Contains("no such file", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ChannelFailure.Unavailable, fault.Failure);
    }

    [Fact]
    public async Task A_directory_is_refused() =>
        Assert.Contains("is a directory", (await FaultOfAsync(folder.PathOf("."))).Message, StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_file_without_permission_is_refused()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.UserName == "root", "needs an account that permissions bind");
        var path = folder.Write("rows.csv", "tweet_id,name\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);

        var fault = await FaultOfAsync(path);

        Assert.Equal(ChannelFailure.Unauthorized, fault.Failure);
    }

    [SkippableFact]
    public async Task A_pipe_is_refused()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "needs /proc");
        await using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);

        var fault = await FaultOfAsync($"/proc/self/fd/{pipe.GetClientHandleAsString()}");

        Assert.Contains("is a pipe", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n \n")]
    [InlineData("\uFEFF")]
    public async Task An_empty_file_is_refused(string text)
    {
        Assert.Contains("is empty", (await FaultOfAsync(folder.Write("rows.csv", text))).Message, StringComparison.Ordinal);
        Assert.Contains("is empty", (await FaultOfAsync(folder.Write("rows.csv.gz", TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(text))))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_without_rows_is_no_fault() =>
        Assert.Empty(await Rows.ReadAsync(folder.Write("rows.csv", "tweet_id,name\n"), Wanted));

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    [InlineData("utf-32BE", "UTF-32")]
    public async Task Another_encoding_is_known_by_its_mark(string encoding, string named)
    {
        var other = Encoding.GetEncoding(encoding);

        var fault = await FaultOfAsync(folder.Write("rows.csv", [.. other.GetPreamble(), .. other.GetBytes("tweet_id,name\n1,2\n")]));

        Assert.Contains($"the file is in {named}. Save it as UTF-8.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UTF_16_without_a_mark_is_known_by_its_NULs() =>
        Assert.Contains("UTF-16", (await FaultOfAsync(folder.Write("rows.csv", Encoding.Unicode.GetBytes("tweet_id,name\n1,2\n")))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Latin_1_is_refused_with_line_and_column()
    {
        var fault = await FaultOfAsync(folder.Write("rows.csv", Encoding.Latin1.GetBytes("tweet_id,name\n1,abc\n2,J\u00fcrgen\n")));

        Assert.Equal((3L, 4), (fault.Line!.Value, fault.Column!.Value));
        Assert.EndsWith("rows.csv, line 3, column 4: the file is not in UTF-8. Save it as UTF-8.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_refused() =>
        Assert.Contains("workbook", (await FaultOfAsync(folder.Write("rows.csv", "PK\u0003\u0004xxxx"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_missing_column_is_named_with_what_there_is_and_what_was_meant()
    {
        var fault = await FaultOfAsync(folder.Write("rows.csv", "tweet_ID,text,name\n1,2,3\n"));

        Assert.EndsWith(
            "rows.csv, line 1: there is no column \"tweet_id\" (did you mean \"tweet_ID\"?). The file has: tweet_ID, text, name. Correct the map or the file.",
            fault.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_delimiter_is_noticed() =>
        Assert.Contains("separated by ';'", (await FaultOfAsync(folder.Write("rows.csv", "tweet_id;name\n1;2\n"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1,a@shop.example\n2,b@shop.example\n")]
    [InlineData("570306133677760513,cairdin\n")]
    [InlineData("annie_b,The pistachio alone is worth the walk\n")]
    [InlineData("annie_b,Lovely!\n")]
    [InlineData("annie_b,とてもおいしい。\n")]
    [InlineData("annie_b,sunny ☀\n")]
    [InlineData("annie_b,https://shop.example\n")]
    [InlineData("annie_b,Tue Feb 24 19:35:52 +0000 2015\n")]
    [InlineData("annie_b,a.very.long.handle.that.nobody.would.call.a.column\n")]
    public async Task A_file_without_a_header_is_refused_and_nothing_of_it_repeated(string text)
    {
        var fault = await FaultOfAsync(folder.Write("rows.csv", text));

        Assert.Contains("The first row has 2 columns and looks like data. Begin the file with a header row", fault.Message, StringComparison.Ordinal);
        Assert.All(text.Split('\n')[0].Split(','), value => Assert.True(value.Length < 2 || !fault.Message.Contains(value, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Tweet ID,user.name,Price (EUR),e-mail,dc:title,Größe,時間,\n")]
    [InlineData("id,created_at,text\n")]
    public async Task Names_of_columns_are_listed_in_whatever_language(string header)
    {
        var fault = await FaultOfAsync(folder.Write("rows.csv", header));

        Assert.Contains("The file has: " + header.Replace(",", ", ", StringComparison.Ordinal).Trim('\n'), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_probably_meant_is_said_even_where_nothing_is_listed()
    {
        var fault = await FaultOfAsync(folder.Write("rows.csv", "Tweet_id,name,2025-01-01\n"));

        Assert.Contains("\"tweet_id\" (did you mean \"Tweet_id\"?). The first row has 3 columns", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_stands_twice_in_the_first_row_is_not_repeated()
    {
        var path = folder.Write("rows.csv", "ann@shop.example,ann@shop.example\n");

        var fault = await Assert.ThrowsAsync<ImportFileException>(() => Rows.ReadAsync(path, new RowReaderOptions()));

        Assert.Contains("a column stands twice", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ann@", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tweet_id,name,name\n", "\"name\" stands twice")]
    [InlineData(",,\n", "names no column")]
    [InlineData("tweet_id,\"name\n", "quote that is not closed")]
    public async Task A_broken_header_is_refused(string text, string named) =>
        Assert.Contains(named, (await FaultOfAsync(folder.Write("rows.csv", text))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_header_longer_than_1_MiB_is_refused() =>
        Assert.Contains("longer than 1 MiB", (await FaultOfAsync(folder.Write("rows.csv", new string('x', 2_000_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_column_that_nobody_asks_for_may_stand_twice() =>
        Assert.Equal(["2|1|2"], await Rows.ReadAsync(folder.Write("rows.csv", "tweet_id,x,name,x\n1,,2,\n"), Wanted));

    [Fact]
    public async Task A_property_that_no_row_has_is_named_with_those_there_are()
    {
        var fault = await FaultOfAsync(folder.Write("rows.jsonl", "{\"tweet_id\":1,\"user\":{\"names\":2}}\n{\"name_\":1}\n"));

        Assert.Contains("\"name\" (did you mean \"name_\"?). The file has: tweet_id, user, user.names, name_.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_JSON_list_is_refused() =>
        Assert.Contains("JSON list", (await FaultOfAsync(folder.Write("rows.json", "[{\"tweet_id\":1}]"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Every_message_is_one_line()
    {
        var fault = await FaultOfAsync(folder.Write("rows.csv", "\"a\nb\",\"name\r\nx\"\n"));

        Assert.DoesNotContain('\n', fault.Message);
        Assert.DoesNotContain('\r', fault.Message);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<ImportFileException> FaultOfAsync(string path) =>
        await Assert.ThrowsAsync<ImportFileException>(() => Rows.ReadAsync(path, Wanted));
}
