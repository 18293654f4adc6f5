using System.Text;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

/// <summary>Whatever the bytes, a file is read, or has row faults, or is refused with an exception that says so.</summary>
public sealed class HostileBytesTests : IDisposable
{
    private const int Mutations = 25_000;

    private static readonly byte[] Spice = "\"\"\"\",,,\r\n\n{}[]:\\u\0\uFEFF"u8.ToArray();

    private readonly TemporaryFolder folder = new();

    [Fact]
    public Task Mutated_CSV_never_escapes() =>
        MutateAsync("rows.csv", "a,b,c\n1,\"x, \"\"y\"\"\nz\",ä\r\n2,,\"\"\n3,漢字,🍦\r4,5,6\n"u8.ToArray());

    [Fact]
    public Task Mutated_JSON_lines_never_escape() =>
        MutateAsync("rows.jsonl", "{\"a\":1,\"b\":{\"c\":\"\\u00e4\\ud83c\\udf66\"}}\n{\"a\":null,\"b\":[1,{}],\"c\":true}\n{\"c\":\"ä\"}\n"u8.ToArray());

    [Fact]
    public Task Mutated_gzip_never_escapes() =>
        MutateAsync("rows.csv.gz", TemporaryFolder.Gzip("a,b,c\n1,2,3\n\"x\ny\",5,6\n7,8,9\n"u8.ToArray()));

    [Fact]
    public Task Mutated_gzip_of_JSON_lines_never_escapes() =>
        MutateAsync("rows.jsonl.gz", TemporaryFolder.Gzip("{\"a\":1,\"b\":2,\"c\":3}\n{\"a\":4,\"b\":5,\"c\":6}\n"u8.ToArray()));

    public void Dispose() => folder.Dispose();

    private async Task MutateAsync(string name, byte[] seed)
    {
        var random = new Random(20150224);
        for (var mutation = 0; mutation < Mutations; mutation++)
        {
            var bytes = Mutate(seed, random);
            var failure = await Record.ExceptionAsync(() => ReadAsync(folder.Write(name, bytes), random.Next(1, 40)));
            Assert.True(failure is null or ImportFileException, $"{failure} for {Convert.ToHexString(bytes)}");
        }
    }

    private static async Task ReadAsync(string path, int chunk)
    {
        using var reader = await RowReader.OpenAsync(path, new RowReaderOptions { Columns = ["a"], OptionalColumns = ["b.c", "c"], ChunkBytes = chunk });
        var (line, offset) = (0L, 0L);
        while (await reader.ReadAsync())
        {
            Assert.True(reader.Line > line && reader.Offset > offset, "lines and offsets grow");
            (line, offset) = (reader.Line, reader.Offset);
            if (reader.Fault is null)
                _ = Encoding.UTF8.GetCharCount(reader.Utf8(0)) + reader.Text(1).Length + reader.Text(2).Length;
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.Insert(at, Spice[random.Next(Spice.Length)]); break;
                case 2: bytes.RemoveAt(at); break;
                case 3: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 20))); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 20)))); break;
            }
        }

        return [.. bytes];
    }
}
