using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class CsvRowTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("\uFEFFa,b\n1,2\n3,4\n")]
    [InlineData(" a , b \n1,2\n3,4\n")]
    [InlineData("\"a\",\"b\"\n\"1\",2\n3,\"4\"\n")]
    public async Task Every_line_end_is_read_with_or_without_a_mark_or_quotes(string text)
    {
        var path = folder.Write("rows.csv", text);

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2|1|2", "3|3|4"], rows);
    }

    [Theory]
    [InlineData("a\n\n\n1\n\n2\n\n")]
    [InlineData("a\r\n\r\n\r\n1\r\n\r\n2\r\n\r\n")]
    [InlineData("a\r\r\r1\r\r2")]
    public async Task Empty_lines_are_skipped_and_counted(string text)
    {
        var path = folder.Write("rows.csv", text);

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["4|1", "6|2"], rows);
    }

    [Fact]
    public async Task A_quoted_value_keeps_commas_quotes_and_line_ends()
    {
        var path = folder.Write("rows.csv", "a,b\n\"x, \"\"y\"\"\r\nz\",2\n\"\",\"\"\"\"\n");

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2|x, \"y\"\r\nz|2", "4||\""], rows);
    }

    [Fact]
    public async Task A_quote_inside_an_unquoted_value_is_text()
    {
        var path = folder.Write("rows.csv", "a,b\n5\" nail,x\"y\"\n");

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2|5\" nail|x\"y\""], rows);
    }

    [Fact]
    public async Task Columns_are_read_in_the_order_asked_whatever_the_order_of_the_file()
    {
        var path = folder.Write("rows.csv", "a,b,c,d\n1,2,3,4\n");

        var rows = await Rows.ReadAsync(path, new RowReaderOptions { Columns = ["d", "b"], OptionalColumns = ["z", "a"] });

        Assert.Equal(["2|4|2||1"], rows);
    }

    [Fact]
    public async Task A_row_with_too_many_or_too_few_fields_is_a_fault_and_the_rest_is_read()
    {
        var path = folder.Write("rows.csv", "a,b\n1,2,3\n4\n5,6\n");

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2!2:6", "3!3:2", "4|5|6"], rows);
    }

    [Fact]
    public async Task A_quote_never_closed_costs_its_line_and_no_other()
    {
        var path = folder.Write("rows.csv", "a,b\n1,2\n3,\"bad\n5,6\n7,\"fine, too\"\n9,0\n");

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2|1|2", "3!3:3", "4|5|6", "5|7|fine, too", "6|9|0"], rows);
    }

    [Fact]
    public async Task A_quote_open_at_the_end_of_the_file_costs_its_line_and_no_other()
    {
        var path = folder.Write("rows.csv", "a,b\n1,\"two\n3,4\n5,6");

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2!2:3", "3|3|4", "4|5|6"], rows);
    }

    [Fact]
    public async Task Text_after_a_closing_quote_is_a_fault_at_its_place()
    {
        var path = folder.Write("rows.csv", "a,b\nÄ,\"x\"y\n5,6\n");

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2!2:6", "3|5|6"], rows);
    }

    [Fact]
    public async Task A_character_that_is_not_UTF_8_is_a_fault_of_its_row_where_others_are_right()
    {
        var path = folder.Write("rows.csv", [.. "a,b\nä,2\n3,xx"u8, 0xC3, .. "\n5,6\n"u8]);

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2|ä|2", "3!3:5", "4|5|6"], rows);
    }

    [Fact]
    public async Task A_NUL_is_a_fault_of_its_row()
    {
        var path = folder.Write("rows.csv", "a,b\n1,this row is long enough not to be taken for UTF-16\n3,\0\n5,6\n");

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["3!3:3", "4|5|6"], rows[1..]);
    }

    [Theory]
    [InlineData(1024 * 1024, false)]
    [InlineData((1024 * 1024) + 1, true)]
    [InlineData(3 * 1024 * 1024, true)]
    public async Task A_row_longer_than_1_MiB_is_a_fault_and_the_rest_is_read(int length, bool isFault)
    {
        var path = folder.Write("rows.csv", $"a,b\n1,{new string('x', length - 2)}\r\n3,4\n5,\"{new string('y', length - 4)}\"\n7,8\n");

        var rows = await Rows.ReadAsync(path, new RowReaderOptions { Columns = ["a"] });

        Assert.Equal(isFault ? ["2!2:1", "3|3", "4!4:1", "5|7"] : ["2|1", "3|3", "4|5", "5|7"], rows);
    }

    [Fact]
    public async Task A_row_that_is_too_long_is_kept_to_64_KiB()
    {
        var path = folder.Write("rows.csv", $"a,b\n1,{new string('x', 2 * 1024 * 1024)}\n");
        using var reader = await RowReader.OpenAsync(path);

        await reader.ReadAsync();

        Assert.Equal(64 * 1024, reader.Raw.Length);
        Assert.StartsWith("1,xxx", System.Text.Encoding.UTF8.GetString(reader.Raw), StringComparison.Ordinal);
        Assert.True(reader.Utf8(1).IsEmpty);
        Assert.False(await reader.ReadAsync());
    }

    [Fact]
    public async Task A_quote_not_closed_within_1_MiB_costs_its_line_and_no_other()
    {
        var many = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"{number},y\n"));
        var path = folder.Write("rows.csv", "a,b\n1,\"bad\n" + many);

        var rows = await Rows.ReadAsync(path);

        Assert.Equal("2!2:3", rows[0]);
        Assert.Equal(300_001, rows.Count);
        Assert.Equal("300002|299999|y", rows[^1]);
    }

    [Fact]
    public async Task The_raw_row_and_its_end_are_told_in_bytes_of_the_file()
    {
        const string Text = "\uFEFFa,b\r\nä,\"x\ny\"\r\n\r\n3,4\n";
        var path = folder.Write("rows.csv", Text);
        using var reader = await RowReader.OpenAsync(path);

        await reader.ReadAsync();
        var (first, firstEnd) = (System.Text.Encoding.UTF8.GetString(reader.Raw), reader.Offset);
        await reader.ReadAsync();

        Assert.Equal("ä,\"x\ny\"", first);
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount("\uFEFFa,b\r\nä,\"x\ny\"\r\n"), firstEnd);
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(Text), reader.Offset);
        Assert.Equal(5, reader.Line);
    }

    [Theory]
    [InlineData("rows.tsv", null)]
    [InlineData("rows.csv", '\t')]
    public async Task Tabs_separate_where_the_name_or_the_caller_says_so(string name, char? delimiter)
    {
        var path = folder.Write(name, "a\tb\n1,5\t2\n");

        var rows = await Rows.ReadAsync(path, new RowReaderOptions { Columns = ["a", "b"], Delimiter = delimiter });

        Assert.Equal(["2|1,5|2"], rows);
    }

    [Theory]
    [InlineData("\uFEFFa,b\r\n1,2\r\n\r\n\"x\r\n\"\"y\"\"\",4\r\n5\r\n6,\"bad\r\nä,漢\r\n")]
    [InlineData("a,b\r1,2\r\r\"x\r\"\"y\",4\r5\r6,\"bad\r7,8")]
    [InlineData("a,b\n1,2\n\n\"x\n\"\"y\",4\n5\n6,\"bad\"x\n7,8\n9,\"")]
    public async Task Rows_lines_and_places_are_the_same_wherever_the_chunks_are_cut(string text)
    {
        var path = folder.Write("rows.csv", text);
        var compressed = folder.Write("rows.csv.gz", TemporaryFolder.Gzip(System.Text.Encoding.UTF8.GetBytes(text)));

        var whole = await PlacesAsync(path, 1024);

        Assert.Contains(whole, place => place.EndsWith('!'));
        for (var chunk = 1; chunk <= text.Length + 8; chunk++)
        {
            Assert.Equal(whole, await PlacesAsync(path, chunk));
            Assert.Equal(whole, await PlacesAsync(compressed, chunk));
        }
    }

    [Fact]
    public async Task The_values_of_a_faulty_row_are_empty()
    {
        var path = folder.Write("rows.csv", "a,b\n1,2,3\n\"x\ny\"z\n");
        using var reader = await RowReader.OpenAsync(path);

        while (await reader.ReadAsync())
        {
            Assert.NotNull(reader.Fault);
            Assert.Equal(("", ""), (reader.Text(0), reader.Text(1)));
        }

        Assert.Equal(4, reader.Line);
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\n')]
    [InlineData('§')]
    public async Task A_delimiter_that_cannot_separate_is_refused(char delimiter) =>
        await Assert.ThrowsAsync<ArgumentException>(() => RowReader.OpenAsync("rows.csv", new RowReaderOptions { Delimiter = delimiter }));

    public void Dispose() => folder.Dispose();

    private static async Task<List<string>> PlacesAsync(string path, int chunk)
    {
        using var reader = await RowReader.OpenAsync(path, new RowReaderOptions { ChunkBytes = chunk });
        var places = new List<string>();
        while (await reader.ReadAsync())
            places.Add($"{reader.Line} to {reader.Offset}: {reader.Text(0)}|{reader.Text(1)}|{Convert.ToHexString(reader.Raw)}{(reader.Fault is null ? "" : "!")}");
        return places;
    }
}
