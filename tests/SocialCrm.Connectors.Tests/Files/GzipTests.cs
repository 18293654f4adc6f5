using System.Globalization;
using System.Text;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class GzipTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Several_members_are_one_file()
    {
        byte[] members = [.. TemporaryFolder.Gzip("a,b\n1,"u8.ToArray()), .. TemporaryFolder.Gzip("2\n3,4\n"u8.ToArray())];
        var path = folder.Write("rows.csv", members);

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2|1|2", "3|3|4"], rows);
    }

    [Fact]
    public async Task A_small_file_cut_anywhere_is_noticed()
    {
        var whole = TemporaryFolder.Gzip(Text(40));

        var unnoticed = new List<int>();
        for (var length = 2; length < whole.Length; length++)
        {
            var path = folder.Write("rows.csv.gz", whole[..length]);
            if (await ReadUntilFaultAsync(path) is not (_, { } fault) || !fault.Message.Contains("cut short", StringComparison.Ordinal))
                unnoticed.Add(length);
        }

        Assert.Empty(unnoticed);
        Assert.Equal(40, (await Rows.ReadAsync(folder.Write("rows.csv.gz", whole))).Count);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.999)]
    public async Task The_rows_before_a_cut_are_delivered_and_no_others(double part)
    {
        var text = Text(50_000);
        var whole = TemporaryFolder.Gzip(text);
        var path = folder.Write("rows.csv.gz", whole[..(int)(whole.Length * part)]);

        var (rows, fault) = await ReadUntilFaultAsync(path);

        var expected = Encoding.UTF8.GetString(text).Split('\n')[1..(rows.Count + 1)];
        Assert.Equal(expected, rows);
        Assert.InRange(rows.Count, (int)(50_000 * part * 0.9), 50_000);
        Assert.Equal(rows.Count + 2, fault!.Line);
    }

    [Fact]
    public async Task A_corrupt_file_is_noticed_and_no_wrong_row_is_delivered()
    {
        var text = Text(50_000);
        var corrupt = TemporaryFolder.Gzip(text);
        corrupt[corrupt.Length / 2] ^= 0x10;
        var path = folder.Write("rows.csv.gz", corrupt);

        var (rows, fault) = await ReadUntilFaultAsync(path);

        Assert.NotNull(fault);
        Assert.Contains("gzip", fault.Message, StringComparison.Ordinal);
        Assert.True(rows.Count > 10_000);
    }

    [Fact]
    public async Task Reading_again_after_the_fault_meets_it_again()
    {
        var whole = TemporaryFolder.Gzip(Text(5_000));
        using var reader = await RowReader.OpenAsync(folder.Write("rows.csv.gz", whole[..^20]));

        var first = await Assert.ThrowsAsync<ImportFileException>(() => ToEndAsync(reader));
        var second = await Assert.ThrowsAsync<ImportFileException>(() => ToEndAsync(reader));

        Assert.Equal(first.Message, second.Message);
    }

    [Fact]
    public async Task What_follows_the_last_member_is_ignored_as_gzip_does()
    {
        var path = folder.Write("rows.csv.gz", [.. TemporaryFolder.Gzip("a\n1\n"u8.ToArray()), 0, 0, 0, 0]);

        var rows = await Rows.ReadAsync(path);

        Assert.Equal(["2|1"], rows);
    }

    public void Dispose() => folder.Dispose();

    private static byte[] Text(int rows)
    {
        var random = new Random(1);
        var text = new StringBuilder("a,b\n");
        for (var row = 0; row < rows; row++)
            text.Append(row).Append(',').Append(random.NextInt64().ToString("x", CultureInfo.InvariantCulture)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static async Task ToEndAsync(RowReader reader)
    {
        while (await reader.ReadAsync())
        {
        }
    }

    private static async Task<(List<string> Rows, ImportFileException? Fault)> ReadUntilFaultAsync(string path)
    {
        var rows = new List<string>();
        try
        {
            using var reader = await RowReader.OpenAsync(path);
            while (await reader.ReadAsync())
                rows.Add(Encoding.UTF8.GetString(reader.Raw));
        }
        catch (ImportFileException fault)
        {
            return (rows, fault);
        }

        return (rows, null);
    }
}
