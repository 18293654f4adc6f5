using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Channels;

namespace QuickStart.Tests;

public class AirlineTweetsTests
{
    private const string Map = "tweet_id=id,name=author,text=text,tweet_created=time,'twitter'=channel";

    [SkippableFact]
    public async Task The_airline_tweets_are_stored_once_each_with_every_author_a_customer_and_instants_right_to_the_second_however_often_they_come()
    {
        var path = Path.Combine(Shared(), "data", "airline-tweets", "tweets.csv");
        Skip.IfNot(File.Exists(path), "data/airline-tweets/tweets.csv is not there: set SOCIALCRM_SHARED to the folder that holds data/.");
        using var folder = new TemporaryFolder();

        var run = await QuickStartProcess.RunAsync(folder.Root, "--interactions", path, "--map", Map, "--database", "tweets.db", "--json", "summary.json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var rows = PlainCsv.Read(path);
        var distinct = rows.DistinctBy(row => (row["tweet_id"], row["name"], row["text"], row["tweet_created"])).ToList();
        var summary = RunResult.Summary(folder.File("summary.json"));
        Assert.Equal(14_640, rows.Count);
        Assert.Equal(rows.Count, RunResult.Number(summary, "interactions", "read"));
        Assert.Equal(distinct.Count, RunResult.Number(summary, "interactions", "stored"));
        Assert.Equal(rows.Count - distinct.Count, RunResult.Number(summary, "interactions", "duplicates"));
        Assert.Equal(0, RunResult.Number(summary, "interactions", "rejected"));
        Assert.Equal(distinct.Select(row => row["name"]).Distinct().Count(), RunResult.Number(summary, "customers", "customers"));
        Assert.Equal((14_485, 155, 7_701), (distinct.Count, rows.Count - distinct.Count, distinct.Select(row => row["name"]).Distinct().Count()));
        await AssertInstantsAsync(folder.File("tweets.db"), distinct);

        File.CreateSymbolicLink(folder.File("renamed.csv"), path);
        var again = await QuickStartProcess.RunAsync(folder.Root, "--interactions", "renamed.csv", "--map", Map, "--database", "tweets.db", "--json", "again.json");

        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains("Nothing changed", again.Output, StringComparison.Ordinal);
        Assert.Equal(summary.ToJsonString(), RunResult.Summary(folder.File("again.json")).ToJsonString());
    }

    private static async Task AssertInstantsAsync(string database, List<Dictionary<string, string>> distinct)
    {
        var expected = distinct.ToDictionary(
            row => (row["tweet_id"], row["text"]),
            row => DateTimeOffset.ParseExact(row["tweet_created"], "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
        var services = new ServiceCollection();
        services.AddSocialCrm(crm => crm.UseSqlite($"Data Source={database}"));
        await using var provider = services.BuildServiceProvider();
        var count = 0;
        await foreach (var interaction in provider.GetRequiredService<Inbox>().ReadAsync())
        {
            Assert.Equal(expected[(interaction.ExternalId, interaction.Text ?? "")], interaction.OccurredAt);
            count++;
        }

        Assert.Equal(distinct.Count, count);
    }

    private static string Shared() =>
        Environment.GetEnvironmentVariable("SOCIALCRM_SHARED") ?? Path.Combine(Repository.Root, "..", "shared");
}
