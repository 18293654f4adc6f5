using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class JsonRowTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Values_are_found_by_dotted_path_and_numbers_are_their_text()
    {
        var path = folder.Write("rows.jsonl", """
            {"id":123456789012345678901,"user":{"name":"J\u00fcrgen \"J\"","x":{"deep":true}},"other":[1,{"id":2}]}

            {"user":{"x":null,"name":"b"},"id":"1.50"}
            """);

        var rows = await Rows.ReadAsync(path, new RowReaderOptions { Columns = ["id", "user.name"], OptionalColumns = ["user.x.deep"] });

        Assert.Equal(["1|123456789012345678901|Jürgen \"J\"|true", "3|1.50|b|"], rows);
    }

    [Fact]
    public async Task A_property_whose_name_has_a_dot_is_found_too()
    {
        var path = folder.Write("rows.jsonl", "{\"user.name\":\"a\"}\n");

        var rows = await Rows.ReadAsync(path, new RowReaderOptions { Columns = ["user.name"] });

        Assert.Equal(["1|a"], rows);
    }

    [Fact]
    public async Task Null_and_a_missing_property_are_no_value_and_an_empty_text_is_one()
    {
        var path = folder.Write("rows.jsonl", "{\"a\":\"\"}\n{\"a\":null}\n{}\n");
        using var reader = await RowReader.OpenAsync(path, new RowReaderOptions { Columns = ["a"] });

        var has = new List<bool>();
        while (await reader.ReadAsync())
            has.Add(reader.Has(0));

        Assert.Equal([true, false, false], has);
    }

    [Theory]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1}}")]
    [InlineData("{\"a\":1} {\"a\":2}")]
    [InlineData("[1]")]
    [InlineData("\"a\"")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("{\"a\":{\"b\":1}}")]
    [InlineData("nonsense")]
    public async Task A_line_that_is_no_flat_object_is_a_fault_and_the_rest_is_read(string line)
    {
        var path = folder.Write("rows.jsonl", $"{{\"a\":1}}\n{line}\n{{\"a\":3}}\n");

        var rows = await Rows.ReadAsync(path, new RowReaderOptions { Columns = ["a"] });

        Assert.Equal(["1|1", "3|3"], [rows[0], rows[2]]);
        Assert.StartsWith("2!2:", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_longer_than_1_MiB_is_a_fault_and_the_rest_is_read()
    {
        var path = folder.Write("rows.jsonl", $"{{\"a\":1}}\n{{\"a\":\"{new string('x', 2_000_000)}\"}}\n{{\"a\":3}}\n");

        var rows = await Rows.ReadAsync(path, new RowReaderOptions { Columns = ["a"] });

        Assert.Equal(["1|1", "2!2:1", "3|3"], rows);
    }

    [Theory]
    [InlineData("rows.dat")]
    [InlineData("rows.dat.gz")]
    [InlineData("rows.ndjson.gz")]
    [InlineData("rows.json")]
    public async Task JSON_lines_are_known_by_name_or_by_their_first_character(string name)
    {
        var bytes = "{\"a\":1}\n"u8.ToArray();
        var path = folder.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? TemporaryFolder.Gzip(bytes) : bytes);

        var rows = await Rows.ReadAsync(path, new RowReaderOptions { Columns = ["a"] });

        Assert.Equal(["1|1"], rows);
    }

    public void Dispose() => folder.Dispose();
}
