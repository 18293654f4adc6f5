using System.Globalization;
using System.Text;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class ResumeTests : IDisposable
{
    private const int PageSize = 7;

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("rows.csv", 100, "\n")]
    [InlineData("rows.csv", 100, "\r\n")]
    [InlineData("rows.csv.gz", 100, "\r")]
    [InlineData("rows.csv", 6_000, "\r\n")]
    [InlineData("rows.csv.gz", 3_000, "\n")]
    [InlineData("rows.jsonl", 300, "\r\n")]
    [InlineData("rows.jsonl.gz", 300, "\n")]
    public async Task From_every_cursor_the_rest_is_read_and_nothing_else(string name, int count, string lineEnd)
    {
        var path = Write(name, Text(name, count, lineEnd));
        var pages = await ReadAsync(path);
        var whole = pages.SelectMany(Seen).ToList();

        var step = Math.Max(1, pages.Count / 30);
        for (var read = 1; read < pages.Count; read += step)
        {
            var rest = await ReadAsync(path, pages[read - 1].Next);
            Assert.Equal(whole[pages.Take(read).Sum(page => Seen(page).Count())..], rest.SelectMany(Seen));
        }

        Assert.Equal(count, whole.Count);
        Assert.Equal(count / 10, pages.Sum(page => page.Rejected.Count));
    }

    [Fact]
    public async Task After_the_end_the_file_is_read_again_from_its_beginning()
    {
        var path = Write("rows.csv", Text("rows.csv", 50, "\n"));
        using var import = new FileImport(path, files => files.PageSize = PageSize);

        var first = await import.ReadAsync();
        var second = await import.ReadAsync(first[^1].Next);

        Assert.Equal(first.SelectMany(Seen), second.SelectMany(Seen));
        Assert.Equal(first[^1].Next, second[^1].Next);
        Assert.NotEqual(ChannelCursor.Start, first[^1].Next);
    }

    [Fact]
    public async Task The_last_page_says_so_even_when_it_is_full()
    {
        var path = Write("rows.csv", Text("rows.csv", 2 * PageSize, "\n"));

        var pages = await ReadAsync(path);

        Assert.Equal([false, true], pages.Select(page => page.IsLast));
    }

    [Fact]
    public async Task A_header_alone_is_one_empty_last_page()
    {
        var page = (await ReadAsync(Write("rows.csv", "id,author,text,time\n"))).Single();

        Assert.Empty(page.Interactions);
        Assert.Empty(page.Rejected);
    }

    [Fact]
    public async Task A_file_that_grew_goes_on_where_it_was()
    {
        var text = Text("rows.csv", 100, "\n");
        var half = text[..(text.Length / 2)];
        var cursor = (await ReadAsync(Write("rows.csv", half[..(half.LastIndexOf('\n') + 1)])))[3].Next;

        var rest = await ReadAsync(Write("rows.csv", text), cursor);

        Assert.Equal(100 - (4 * PageSize), rest.SelectMany(Seen).Count());
    }

    [Theory]
    [InlineData("id,author", "id,AUTHOR,author")]
    [InlineData("\n27,", "\n27777,")]
    [InlineData("\n3,", "\n3333,")]
    public async Task A_file_that_changed_before_the_place_is_read_from_its_beginning(string old, string changed)
    {
        var text = Text("rows.csv", 100, "\n");
        var cursor = (await ReadAsync(Write("rows.csv", text)))[3].Next;

        var again = await ReadAsync(Write("rows.csv", text.Replace(old, changed, StringComparison.Ordinal)), cursor);

        Assert.Equal(100, again.SelectMany(Seen).Count());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1_000)]
    [InlineData((500 * PageSize) - 2)]
    public async Task A_big_file_that_changed_at_its_beginning_or_right_before_the_place_is_read_from_its_beginning(int changed)
    {
        var text = Text("rows.csv", 6_000, "\n");
        var pages = await ReadAsync(Write("rows.csv", text));
        var (row, other) = ($"\n{changed},a,", $"\n{changed},b,");

        var again = await ReadAsync(Write("rows.csv", text.Replace(row, other, StringComparison.Ordinal)), pages[499].Next);

        Assert.Equal(6_000, again.SelectMany(Seen).Count());
    }

    [Theory]
    [InlineData("rows.csv")]
    [InlineData("rows.csv.gz")]
    public async Task A_file_that_is_shorter_than_the_place_is_read_from_its_beginning(string name)
    {
        var text = Text(name, 100, "\n");
        var cursor = (await ReadAsync(Write(name, text)))[9].Next;

        var again = await ReadAsync(Write(name, Text(name, 20, "\n")), cursor);

        Assert.Equal(20, again.SelectMany(Seen).Count());
    }

    [Fact]
    public async Task Another_map_or_zone_reads_the_file_from_its_beginning()
    {
        var path = Write("rows.csv", Text("rows.csv", 50, "\n"));
        var cursor = (await ReadAsync(path))[2].Next;
        using var mapped = new FileImport(path, files => files.Map = ColumnMap.Parse("id=id,author=author,time=time,'forum'=channel"));
        using var zoned = new FileImport(path, files => files.DefaultZone = "Europe/Paris");
        using var zonedElsewhere = new FileImport(path, files => (files.DefaultZone, files.PageSize) = ("Europe/Malta", PageSize));
        var elsewhere = (await zonedElsewhere.ReadAsync())[2].Next;

        Assert.Equal(50, (await mapped.ReadAsync(cursor)).SelectMany(Seen).Count());
        Assert.Equal(50, (await zoned.ReadAsync(cursor)).SelectMany(Seen).Count());
        Assert.Equal(50, (await zoned.ReadAsync(elsewhere)).SelectMany(Seen).Count());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("1;2")]
    [InlineData("1;99999999999999999999;1;x")]
    [InlineData("1;-5;1;x")]
    [InlineData("1;10;1;x")]
    [InlineData("1;9000000000000000000;1;x")]
    [InlineData("2;10;1;x")]
    public async Task A_cursor_of_another_making_begins_at_the_beginning(string cursor)
    {
        var path = Write("rows.csv", Text("rows.csv", 20, "\n"));

        var pages = await ReadAsync(path, new ChannelCursor(cursor));

        Assert.Equal(20, pages.SelectMany(Seen).Count());
    }

    [Fact]
    public async Task A_cut_file_gives_its_rows_then_fails_and_goes_on_when_it_is_whole()
    {
        var bytes = TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(Text("rows.csv", 3_000, "\n")));
        var path = folder.Write("rows.csv.gz", bytes[..(bytes.Length / 2)]);
        using var import = new FileImport(path, files => files.PageSize = 500);
        var pages = new List<ChannelPage>();

        var failure = await Assert.ThrowsAsync<ChannelException>(async () =>
        {
            while (true)
                pages.Add(await import.PollAsync(pages.Count == 0 ? ChannelCursor.Start : pages[^1].Next));
        });
        folder.Write("rows.csv.gz", bytes);
        pages.AddRange(await import.ReadAsync(pages[^1].Next));

        Assert.Contains("cut short", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 3_000).Select(Key), pages.SelectMany(Seen));
    }

    [Fact]
    public async Task A_page_that_was_cancelled_is_read_again()
    {
        var path = Write("rows.csv", Text("rows.csv", 50, "\n"));
        using var import = new FileImport(path, files => files.PageSize = PageSize);
        var first = await import.PollAsync(ChannelCursor.Start);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.Poller.PollAsync(first.Next, cancelled.Token));
        var rest = await import.ReadAsync(first.Next);

        Assert.Equal(50 - PageSize, rest.SelectMany(Seen).Count());
    }

    public void Dispose() => folder.Dispose();

    private static async Task<List<ChannelPage>> ReadAsync(string path, ChannelCursor from = default)
    {
        using var import = new FileImport(path, files => files.PageSize = PageSize);
        return await import.ReadAsync(from);
    }

    /// <summary>What a page brought: the ids, and the lines of what was rejected, in the order of the file.</summary>
    private static IEnumerable<string> Seen(ChannelPage page) =>
        page.Interactions.Select(interaction => interaction.ExternalId)
            .Concat(page.Rejected.Select(letter => Key((int)(letter.Position / 2) - 1)))
            .OrderBy(key => int.Parse(key, CultureInfo.InvariantCulture));

    private static string Key(int row) => row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rows of two lines each, every tenth without a zone; row n begins in line 2n + 2.</summary>
    private static string Text(string name, int count, string lineEnd)
    {
        var isJson = name.StartsWith("rows.jsonl", StringComparison.Ordinal);
        var text = new StringBuilder(isJson ? lineEnd : "id,author,text,time" + lineEnd);
        for (var row = 0; row < count; row++)
        {
            var time = row % 10 == 9 ? "2015-02-24T11:35:52" : "2015-02-24T11:35:52Z";
            text.Append(isJson
                ? $"{{\"id\":{row},\"author\":\"a\",\"text\":\"ä\\n🍦\",\"time\":\"{time}\"}}{lineEnd}{lineEnd}"
                : $"{row},a,\"ä, \"\"🍦\"\"{lineEnd} second line\",{time}{lineEnd}");
        }

        return text.ToString();
    }

    private string Write(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return folder.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? TemporaryFolder.Gzip(bytes) : bytes);
    }
}
