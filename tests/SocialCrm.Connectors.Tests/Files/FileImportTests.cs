using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class FileImportTests : IDisposable
{
    private const string Header = "id,author,text,time\n";
    private const string Time = "2015-02-24T11:35:52+01:00";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_page_tells_the_line_of_each_interaction()
    {
        using var import = new FileImport(folder.Write(
            "a.csv", "id,author,text,time\n1,a,\"two\nlines\",2015-02-24T11:35:52Z\n2,a,x,yesterday\n\n3,a,x,2015-02-24T11:35:52Z\n"));

        var page = Assert.Single(await import.ReadAsync());

        Assert.Equal([2, 6], page.Positions);
        Assert.Equal(4, Assert.Single(page.Rejected).Position);
    }

    [Fact]
    public async Task A_row_becomes_an_interaction()
    {
        var path = folder.Write("rows.csv", $"key,who,whom,what,at,where,before,did,page,tongue\n7,u1,Ada,\"Hi, \"\"you\"\"\",{Time},Forum,6,Direct Message,https://x.example/7,en\n");
        using var import = new FileImport(path, files =>
        {
            files.Map = ColumnMap.Parse("key=id,who=author,whom=author-name,what=text,at=time,where=channel,before=reply-to,did=kind,page=url,tongue=language");
            files.ConnectionId = "forum:export";
        });

        var page = (await import.ReadAsync()).Single();

        var interaction = page.Interactions.Single();
        Assert.Equal(new ConnectionId("forum:export"), interaction.Connection);
        Assert.Equal("7", interaction.ExternalId);
        Assert.Equal(new Account(new ChannelId("forum"), "u1", "u1", "Ada"), interaction.Author);
        Assert.Equal(InteractionKind.DirectMessage, interaction.Kind);
        Assert.Equal(new DateTimeOffset(2015, 2, 24, 10, 35, 52, TimeSpan.Zero), interaction.OccurredAt);
        Assert.Equal(TimeSpan.Zero, interaction.OccurredAt.Offset);
        Assert.Equal(("Hi, \"you\"", "en", "6", "https://x.example/7"), (interaction.Text, interaction.Language, interaction.ReplyTo, interaction.Link));
        Assert.Equal(InteractionTrust.Unverified, interaction.Trust);
        Assert.StartsWith("7,u1,Ada,\"Hi, \"\"you\"\"\",", Encoding.UTF8.GetString(interaction.Raw.Span), StringComparison.Ordinal);
        Assert.InRange(interaction.Version.Length, 20, 128);
    }

    [Fact]
    public async Task The_version_tells_the_mapped_fields_and_no_others()
    {
        var path = folder.Write("rows.csv", $"id,author,text,time,note\n1,a,x,{Time},first\n1,a,x,{Time},second\n1,a,y,{Time},first\n1,ax,,{Time},first\n");
        using var import = new FileImport(path);

        var versions = (await import.ReadAsync()).Single().Interactions.Select(interaction => interaction.Version).ToList();

        Assert.Equal(versions[0], versions[1]);
        Assert.Equal(3, versions.Distinct().Count());
    }

    [Fact]
    public async Task The_version_is_the_same_in_CSV_and_JSON_lines_and_whatever_the_order_of_the_map()
    {
        using var csv = new FileImport(folder.Write("rows.csv", $"id,author,text,time\n1,a,\"x\"\"y\",{Time}\n"));
        using var json = new FileImport(
            folder.Write("rows.jsonl", $"{{\"x\":{{\"text\":\"x\\\"y\",\"time\":\"{Time}\"}},\"author\":\"a\",\"id\":1}}\n"),
            files => files.Map = ColumnMap.Parse("'forum'=channel,x.text=text,x.time=time,author=author,id=id"));

        var versions = new[] { (await csv.ReadAsync()).Single(), (await json.ReadAsync()).Single() }.Select(page => page.Interactions.Single().Version);

        Assert.Single(versions.Distinct());
    }

    [Theory]
    [InlineData("", InteractionKind.Post)]
    [InlineData("Tweet", InteractionKind.Post)]
    [InlineData("DM", InteractionKind.DirectMessage)]
    [InlineData("direct_message", InteractionKind.DirectMessage)]
    [InlineData("LIKE", InteractionKind.Reaction)]
    [InlineData("retweet", InteractionKind.Share)]
    [InlineData("Announce", InteractionKind.Share)]
    [InlineData("review", InteractionKind.Review)]
    [InlineData("follow", InteractionKind.Follow)]
    [InlineData("bookmark", InteractionKind.Bookmark)]
    [InlineData("mention", InteractionKind.Mention)]
    [InlineData("comment", InteractionKind.Comment)]
    [InlineData("edit", InteractionKind.Edit)]
    [InlineData("delete", InteractionKind.Delete)]
    public async Task The_words_of_exports_name_the_kind(string word, InteractionKind kind)
    {
        var path = folder.Write("rows.csv", $"id,author,text,time,kind\n1,a,x,{Time},{word}\n");
        using var import = new FileImport(path, files => files.Map = ColumnMap.Parse(FileImport.Map + ",kind=kind"));

        var interaction = (await import.ReadAsync()).Single().Interactions.Single();

        Assert.Equal(kind, interaction.Kind);
        Assert.Equal(kind == InteractionKind.Delete ? null : "x", interaction.Text);
    }

    [Fact]
    public async Task What_answers_something_is_a_reply_where_no_kind_is_told()
    {
        var path = folder.Write("rows.csv", $"id,author,text,time,to\n1,a,x,{Time},\n2,a,x,{Time},1\n");
        using var import = new FileImport(path, files => files.Map = ColumnMap.Parse(FileImport.Map + ",to=reply-to"));

        var kinds = (await import.ReadAsync()).Single().Interactions.Select(interaction => interaction.Kind);

        Assert.Equal([InteractionKind.Post, InteractionKind.Reply], kinds);
    }

    [Theory]
    [InlineData(",a,x," + Time, "\"id\" is empty")]
    [InlineData("1,\u00A0,x," + Time, "\"author\" is empty")]
    [InlineData("1,a,x,", "\"time\" is empty")]
    [InlineData("1,a,x,SECRET", "\"time\" is no time")]
    [InlineData("1,a,x,2015-02-24T11:35:52", "without a zone")]
    [InlineData("1,a,x,0001-01-01T00:00:00Z", "\"time\" is no time")]
    [InlineData("1,a,x,2015-02-24", "without a zone")]
    [InlineData("1,a,x,2026-01-01T00:05:01Z", "in the future")]
    [InlineData("1,\"SECRET\n\",x," + Time, "\"author\" holds a control character")]
    [InlineData("1,SECRET,x", "At character")]
    public async Task A_row_that_is_no_interaction_is_kept_with_line_and_reason(string row, string reason)
    {
        var path = folder.Write("rows.csv", $"{Header}{row}\n2,b,y,{Time}\n");
        using var import = new FileImport(path);

        var page = (await import.ReadAsync()).Single();

        Assert.Equal("2", page.Interactions.Single().ExternalId);
        var letter = page.Rejected.Single();
        Assert.Equal(2, letter.Position);
        Assert.Contains(reason, letter.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", letter.Reason, StringComparison.Ordinal);
        Assert.Equal(row, Encoding.UTF8.GetString(letter.Raw.Span));
    }

    [Theory]
    [InlineData("id", 512)]
    [InlineData("author", 256)]
    [InlineData("channel", 64)]
    [InlineData("reply-to", 512)]
    public async Task A_value_is_rejected_when_it_is_longer_than_the_contract_allows(string field, int longest)
    {
        var text = Row(field, longest) + Row(field, longest + 1);
        using var import = new FileImport(
            folder.Write("rows.jsonl", text),
            files => files.Map = ColumnMap.Parse("id=id,author=author,channel=channel,reply-to=reply-to,time=time"));

        var page = (await import.ReadAsync()).Single();

        Assert.Single(page.Interactions);
        Assert.Contains($"longer than {longest}", page.Rejected.Single().Reason, StringComparison.Ordinal);

        static string Row(string longOne, int length)
        {
            var values = "id author channel reply-to".Split(' ').Select(name => $"\"{name}\":\"{new string('ä', name == longOne ? length : 1)}\"");
            return $"{{{string.Join(',', values)},\"time\":\"{Time}\"}}\n";
        }
    }

    [Fact]
    public async Task A_NUL_that_JSON_writes_is_rejected()
    {
        var path = folder.Write("rows.jsonl", $"{{\"id\":1,\"author\":\"a\",\"text\":\"x\\u0000\",\"time\":\"{Time}\"}}\n");
        using var import = new FileImport(path);

        var page = (await import.ReadAsync()).Single();

        Assert.Contains("NUL", page.Rejected.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_default_zone_is_used_where_a_row_states_none()
    {
        using var import = new FileImport(folder.Write("rows.csv", Header + "1,a,x,2015-02-24T11:35:52\n"), files => files.DefaultZone = "America/New_York");

        var interaction = (await import.ReadAsync()).Single().Interactions.Single();

        Assert.Equal(new DateTimeOffset(2015, 2, 24, 16, 35, 52, TimeSpan.Zero), interaction.OccurredAt);
    }

    [Fact]
    public async Task The_raw_row_is_left_out_when_not_wanted()
    {
        using var import = new FileImport(folder.Write("rows.csv", $"{Header}1,a,x,{Time}\n"), files => files.KeepRaw = false);

        var interaction = (await import.ReadAsync()).Single().Interactions.Single();

        Assert.True(interaction.Raw.IsEmpty);
    }

    [Fact]
    public async Task A_file_fault_is_a_channel_failure_with_the_same_line()
    {
        using var import = new FileImport(folder.PathOf("absent.csv"));

        var failure = await Assert.ThrowsAsync<ChannelException>(() => import.ReadAsync());

        Assert.Equal(ChannelFailure.Unavailable, failure.Failure);
        Assert.Equal(Assert.IsType<ImportFileException>(failure.InnerException).Message, failure.Message);
    }

    [Fact]
    public async Task A_CSV_file_without_a_mapped_column_is_refused()
    {
        using var import = new FileImport(folder.Write("rows.csv", $"id,author,time\n1,a,{Time}\n"));

        var failure = await Assert.ThrowsAsync<ChannelException>(() => import.ReadAsync());

        Assert.Contains("no column \"text\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("id, author, time", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_told_after_each_page_and_ends_at_the_size_of_the_file()
    {
        var told = new List<FileProgress>();
        var path = folder.Write("rows.csv", Header + string.Concat(Enumerable.Range(0, 25).Select(row => $"{row},a,x,{Time}\n")));
        using var import = new FileImport(path, files => (files.PageSize, files.Progress) = (10, new Told(told)));

        await import.ReadAsync();

        Assert.Equal(3, told.Count);
        Assert.Equal(new FileProgress(new FileInfo(path).Length, new FileInfo(path).Length), told[^1]);
    }

    [Fact]
    public async Task Big_rows_make_smaller_pages()
    {
        var path = folder.Write("rows.csv", Header + string.Concat(Enumerable.Range(0, 40).Select(row => $"{row},a,{new string('x', 1_000_000)},{Time}\n")));
        using var import = new FileImport(path);

        var pages = await import.ReadAsync();

        Assert.All(pages, page => Assert.InRange(page.Interactions.Sum(interaction => (long)interaction.Raw.Length), 1, 10_000_000));
        Assert.Equal(40, pages.Sum(page => page.Interactions.Count));
    }

    [Fact]
    public void The_same_name_twice_is_refused_at_once() =>
        new ServiceCollection().AddSocialCrm(crm => Assert.Throws<ArgumentException>(() => crm.AddFileImport("a", _ => { }).AddFileImport("a", _ => { })));

    [Theory]
    [InlineData(null, FileImport.Map, null, ',', 1, "Path")]
    [InlineData("x.csv", null, null, ',', 1, "Map")]
    [InlineData("x.csv", FileImport.Map, "Mars/Olympus", ',', 1, "IANA")]
    [InlineData("x.csv", FileImport.Map, null, '"', 1, "Delimiter")]
    [InlineData("x.csv", FileImport.Map, null, ',', 0, "PageSize")]
    public void Wrong_options_are_refused_on_first_use(string? path, string? map, string? zone, char delimiter, int pageSize, string told)
    {
        using var import = new FileImport("x.csv", files =>
        {
            (files.Path, files.Map) = (path, map is null ? null : ColumnMap.Parse(map));
            (files.DefaultZone, files.Delimiter, files.PageSize) = (zone, delimiter, pageSize);
        });

        var fault = Assert.Throws<OptionsValidationException>(() => import.Poller);

        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_imports_stand_side_by_side()
    {
        var collection = new ServiceCollection();
        collection.AddSocialCrm(crm => crm.AddFileImport("a", Configure).AddFileImport("b", Configure));
        using var services = collection.BuildServiceProvider();

        var connections = services.GetServices<IChannelConnector>().Select(connector => connector.Connection.Value);

        Assert.Equal(["file:a", "file:b"], connections);

        static void Configure(FileImportOptions files) => (files.Path, files.Map) = ("x.csv", ColumnMap.Parse(FileImport.Map));
    }

    public void Dispose() => folder.Dispose();

    private sealed class Told(List<FileProgress> told) : IProgress<FileProgress>
    {
        public void Report(FileProgress value) => told.Add(value);
    }
}
