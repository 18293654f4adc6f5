using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class RowPropertyTests : IDisposable
{
    private static readonly string[] Columns = ["a", "b", "c"];

    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.Elements("", "x", "\"", "\"\"", ",", "\r", "\n", "\r\n", "a,b", "\"q\"", "ü", "漢字", "🍦", "two words", "{}", "\\", "\t"),
        Gen.ArrayOf(Gen.Elements("\"", ",", "\r", "\n", "ä", "🍨", "x", " ", "\\", "/")).Select(string.Concat));

    private static readonly Arbitrary<string[][]> Tables =
        Gen.NonEmptyListOf(Gen.ArrayOf(Value, Columns.Length)).Select(rows => rows.ToArray()).ToArbitrary();

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void What_is_written_as_CSV_is_read_back_wherever_the_chunks_are_cut() =>
        Prop.ForAll(Tables, Gen.Choose(1, 64).ToArbitrary(), Gen.Elements("\n", "\r\n", "\r").ToArbitrary(), (table, chunk, lineEnd) =>
        {
            var path = folder.Write("rows.csv", Rows.Csv([Columns, .. table], lineEnd));

            var read = Read(path, chunk);

            return Same(table, read);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_as_JSON_lines_is_read_back_wherever_the_chunks_are_cut() =>
        Prop.ForAll(Tables, Gen.Choose(1, 64).ToArbitrary(), (table, chunk) =>
        {
            var path = folder.Write("rows.jsonl", string.Concat(table.Select(Json)));

            var read = Read(path, chunk);

            return Same(table, read);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compressed_or_not_the_rows_are_the_same() =>
        Prop.ForAll(Tables, Gen.Choose(1, 64).ToArbitrary(), (table, chunk) =>
        {
            var text = Encoding.UTF8.GetBytes(Rows.Csv([Columns, .. table]));
            var path = folder.Write("rows.csv.gz", TemporaryFolder.Gzip(text));

            var read = Read(path, chunk);

            return Same(table, read);
        }).QuickCheckThrowOnFailure();

    public void Dispose() => folder.Dispose();

    private static string Json(string[] row) =>
        JsonSerializer.Serialize(Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)) + "\n";

    private static List<string[]> Read(string path, int chunk) =>
        Rows.ValuesAsync(path, new RowReaderOptions { Columns = Columns, ChunkBytes = chunk }).GetAwaiter().GetResult();

    private static bool Same(string[][] written, List<string[]> read) =>
        written.Length == read.Count && written.Zip(read).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
}
