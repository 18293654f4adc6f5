using System.Text;
using Workbench.Csv;

namespace Workbench.Tests.Csv;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("\uFEFFa,b\n1,2\n3,4\n")]
    [InlineData("\n\na,b\n\n1,2\r\n\r\n3,4\n\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"")]
    public void Rows_end_in_any_line_end_or_with_the_file(string text) => Assert.Equal(["a|b", "1|2", "3|4"], Rows(text));

    [Theory]
    [InlineData("a\n\"x,y\"\n", "x,y")]
    [InlineData("a\n\"x\ny\"\n", "x\ny")]
    [InlineData("a\n\"x\r\ny\"\r\n", "x\r\ny")]
    [InlineData("a\n\"say \"\"hi\"\"\"\n", "say \"hi\"")]
    [InlineData("a\n\"\"\"\"\n", "\"")]
    [InlineData("a\n\"\"\"\"\"\"\n", "\"\"")]
    [InlineData("a\n5\" pipe\n", "5\" pipe")]
    [InlineData("a\n漢字 😀 عربى\n", "漢字 😀 عربى")]
    public void A_value_is_what_was_written(string text, string value) => Assert.Equal(["a", value], Rows(text));

    [Fact]
    public void Empty_values_are_kept() => Assert.Equal(["a|b|c", "||", "|x|", "||"], Rows("a,b,c\n,,\n,x,\n\"\",\"\",\"\"\n"));

    [Theory]
    [InlineData("a,b\n1,\"open\n2,x\n", 2, "3", "not closed")]
    [InlineData("a,b\n1,\"shut\" x\n2,x\n", 2, "9", "follows a closing quote")]
    [InlineData("a,b\n1,\0\n2,x\n", 2, "3", "NUL")]
    [InlineData("a,b\n\"1\n\n1\",\0\n2,x\n", 4, "4", "NUL")]
    public void A_row_that_cannot_be_read_has_a_place_and_a_reason_and_stops_nothing(string text, long line, string column, string reason)
    {
        using var reader = Open(Encoding.UTF8.GetBytes(text), out var folder);
        using var holder = folder;

        Assert.True(reader.Read());
        var fault = reader.Fault!;
        Assert.True(reader.Read());

        Assert.Equal((line, column), (fault.Line, fault.Column));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Null(reader.Fault);
        Assert.Equal("2", reader.Text(0).ToString());
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_character_that_is_not_in_utf_8_is_a_fault_of_its_row()
    {
        using var reader = Open([.. "a,b\n1,sch"u8, 0xF6, .. "n\n2,x\n"u8], out var folder);
        using var holder = folder;

        Assert.True(reader.Read());
        var (fault, raw) = (reader.Fault!, reader.Raw.ToArray());
        Assert.True(reader.Read());

        Assert.Equal((2, "6"), (fault.Line, fault.Column));
        Assert.Equal([.. "1,sch"u8, 0xF6, (byte)'n'], raw);
        Assert.Equal("x", reader.Text(1).ToString());
    }

    [Fact]
    public void A_value_of_ten_megabytes_is_read_whole()
    {
        var value = string.Concat(Enumerable.Repeat("ü\n\"\"", 2_500_000));
        using var reader = Open(Encoding.UTF8.GetBytes($"a,b\n\"{value}\",1\n2,x\n"), out var folder);
        using var holder = folder;

        Assert.True(reader.Read());
        var read = reader.Text(0).ToString();

        Assert.Null(reader.Fault);
        Assert.Equal(value.Replace("\"\"", "\"", StringComparison.Ordinal), read);
        Assert.True(reader.Read());
        Assert.Equal((2_500_003, "2"), (reader.Line, reader.Text(0).ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_longer_than_thirty_two_megabytes_is_refused_and_the_next_is_read(bool isQuoted)
    {
        var row = new byte[70 * 1024 * 1024];
        row.AsSpan().Fill((byte)'x');
        if (isQuoted)
            row[0] = (byte)'"';
        using var reader = Open([.. "a\n"u8, .. row, .. "\ny\n"u8], out var folder);
        using var holder = folder;

        Assert.True(reader.Read());
        var (fault, raw) = (reader.Fault!, reader.Raw.Length);
        Assert.True(reader.Read());

        Assert.Equal(2, fault.Line);
        Assert.InRange(raw, 1, 70 * 1024 * 1024);
        Assert.Equal((3, "y"), (reader.Line, reader.Text(0).ToString()));
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_line_alone()
    {
        var text = new StringBuilder("a,b\n0,\"x\n");
        for (var row = 1; row <= 20_000; row++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{row},y\n");
        using var reader = Open(Encoding.UTF8.GetBytes(text.ToString()), out var folder);
        using var holder = folder;

        var faults = 0;
        var good = 0;
        while (reader.Read())
        {
            faults += reader.Fault is null ? 0 : 1;
            good += reader.Fault is null ? 1 : 0;
        }

        Assert.Equal((1, 20_000), (faults, good));
    }

    [Fact]
    public void Every_split_of_a_file_over_reads_gives_the_same_rows()
    {
        // Rows around the ends of the window of 256 KiB: padding moves every kind of place across it.
        const string tail = "\"q\"\"q\",2\r\n\"x\ny\",\"\"\r\n3,4\r5,6\n";
        for (var padding = 0; padding < 60; padding++)
        {
            var head = new string('p', (256 * 1024) - 30 - padding);

            var rows = Rows($"a,b\n{head},1\n{tail}");

            Assert.Equal(["a|b", head + "|1", "q\"q|2", "x\ny|", "3|4", "5|6"], rows);
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n\r\n", "empty")]
    [InlineData("a,\"b\n", "not closed")]
    public void A_file_without_a_header_is_refused(string text, string reason)
    {
        using var folder = new WorkFolder().With("t.csv", text);

        var fault = Assert.Throws<InputException>(() => new CsvReader(folder.File("t.csv")));

        Assert.Contains("line 1, column", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.File("t.csv"), OpenFiles());
    }

    /// <summary>What the process holds open, where the system tells it.</summary>
    private static IEnumerable<string?> OpenFiles() =>
        OperatingSystem.IsLinux() ? [.. Directory.GetFiles("/proc/self/fd").Select(file => new FileInfo(file).LinkTarget)] : [];

    private static List<string> Rows(string text)
    {
        using var reader = Open(Encoding.UTF8.GetBytes(text), out var folder);
        using var holder = folder;
        var rows = new List<string> { string.Join('|', reader.Columns) };
        while (reader.Read())
        {
            Assert.Null(reader.Fault);
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(field => reader.Text(field).ToString())));
        }

        return rows;
    }

    private static CsvReader Open(byte[] bytes, out WorkFolder folder)
    {
        folder = new WorkFolder().With("t.csv", bytes);
        return new CsvReader(folder.File("t.csv"));
    }
}
