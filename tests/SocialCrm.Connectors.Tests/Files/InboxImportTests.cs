using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;
using SocialCrm.Storage;

namespace SocialCrm.Connectors.Tests.Files;

/// <summary>The whole way of a file: reader, connector, inbox and a real database.</summary>
public sealed class InboxImportTests : IDisposable
{
    private static readonly ConnectionId Connection = new("file:tweets");

    private readonly TemporaryFolder folder = new();

    [SkippableFact]
    public async Task Every_real_tweet_is_stored_once_and_running_again_changes_nothing()
    {
        var path = SharedFolder.Find("data/airline-tweets/tweets.csv");
        Skip.If(path is null, "needs ../shared/data/airline-tweets/tweets.csv");
        const string Map = "tweet_id=id,name=author,text=text,tweet_created=time,'twitter'=channel";

        var first = await ReceiveAsync(path, Map);
        var second = await ReceiveAsync(path, Map);

        Assert.Equal(new InboxReport(14_640, 14_485, 155, 0, 0), first);
        Assert.Equal(new InboxReport(14_640, 0, 14_640, 0, 0), second);
    }

    [Fact]
    public async Task An_import_that_was_stopped_goes_on_where_it_was_and_keeps_what_it_rejected()
    {
        var rows = Enumerable.Range(0, 1_000).Select(row => row % 100 == 50
            ? string.Create(CultureInfo.InvariantCulture, $"{row},a,x,yesterday\n")
            : string.Create(CultureInfo.InvariantCulture, $"{row},a{row % 7},x,2015-02-24T11:35:52Z\n"));
        var path = folder.Write("rows.csv", "id,author,text,time\n" + string.Concat(rows));
        using var stop = new CancellationTokenSource();
        var before = new InboxReport(0, 0, 0, 0, 0);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReceiveAsync(path, FileImport.Map, new Told(report =>
        {
            before = report;
            if (report.Read >= 300)
                stop.Cancel();
        }), stop.Token));
        var after = await ReceiveAsync(path, FileImport.Map);
        var again = await ReceiveAsync(path, FileImport.Map);

        Assert.InRange(before.Read, 300, 900);
        Assert.InRange(after.Read, 1, 700);
        Assert.Equal(990, before.Stored + after.Stored);
        Assert.Equal(1_000, again.Read);
        Assert.Equal((0, 990, 10), (again.Stored, again.Duplicates, again.Rejected));
        Assert.Equal(Enumerable.Range(0, 10).Select(hundred => (100L * hundred) + 52), await RejectedLinesAsync(path));
    }

    [Fact]
    public async Task The_first_instant_of_all_is_rejected_on_its_line_with_its_bytes()
    {
        var path = folder.Write("rows.csv", "id,author,text,time\n1,a,\"two\nlines\",2015-02-24T11:35:52Z\n2,a,x,2015-02-24T11:35:52Z\n3,a,x,0001-01-01T00:00:00Z\n");

        var report = await ReceiveAsync(path, FileImport.Map);

        Assert.Equal((2, 1), (report.Stored, report.Rejected));
        Assert.Equal([5], await RejectedLinesAsync(path));
    }

    public void Dispose() => folder.Dispose();

    private async Task<InboxReport> ReceiveAsync(
        string path, string map, IProgress<InboxReport>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var services = Compose(path, map);
        await services.GetRequiredService<IStoreSchema>().EnsureAsync(CancellationToken.None);
        return await services.GetRequiredService<Inbox>().ReceiveAsync(Connection, progress, cancellationToken);
    }

    private async Task<List<long>> RejectedLinesAsync(string path)
    {
        await using var services = Compose(path, FileImport.Map);
        var lines = new List<long>();
        await foreach (var letter in services.GetRequiredService<Inbox>().ReadRejectedAsync(Connection))
            lines.Add(letter.Position);
        return lines;
    }

    private ServiceProvider Compose(string path, string map)
    {
        var services = new ServiceCollection();
        services.AddSocialCrm(crm => crm
            .UseSqlite($"Data Source={folder.PathOf("crm.db")}")
            .AddFileImport("tweets", files => (files.Path, files.Map, files.PageSize) = (path, ColumnMap.Parse(map), 100)));
        return services.BuildServiceProvider();
    }

    private sealed class Told(Action<InboxReport> tell) : IProgress<InboxReport>
    {
        public void Report(InboxReport value) => tell(value);
    }
}
