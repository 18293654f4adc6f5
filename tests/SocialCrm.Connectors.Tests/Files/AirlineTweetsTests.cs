using SocialCrm.Channels;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class AirlineTweetsTests
{
    private const string Map = "tweet_id=id,name=author,text=text,tweet_created=time,'twitter'=channel";

    [SkippableFact]
    public async Task Real_tweets_are_read_as_a_plain_script_counts_them()
    {
        var path = SharedFolder.Find("data/airline-tweets/tweets.csv");
        Skip.If(path is null, "needs ../shared/data/airline-tweets/tweets.csv");
        using var import = new FileImport(path, files => files.Map = ColumnMap.Parse(Map));

        var pages = await import.ReadAsync();

        var tweets = pages.SelectMany(page => page.Interactions).ToList();
        Assert.Empty(pages.SelectMany(page => page.Rejected));
        Assert.Equal(14_640, tweets.Count);
        Assert.Equal(14_485, tweets.Select(tweet => (tweet.ExternalId, tweet.Version)).Distinct().Count());
        Assert.Equal(14_485, tweets.Select(tweet => tweet.ExternalId).Distinct().Count());
        Assert.Equal(7_701, tweets.Select(tweet => tweet.Author.Key).Distinct().Count());
        Assert.Equal(new ChannelId("twitter"), tweets.Select(tweet => tweet.Author.Channel).Distinct().Single());
        var first = tweets[0];
        Assert.Equal(("570306133677760513", "cairdin"), (first.ExternalId, first.Author.Key));
        Assert.Equal(new DateTimeOffset(2015, 2, 24, 11, 35, 52, TimeSpan.FromHours(-8)), first.OccurredAt);
    }

    [SkippableFact]
    public async Task The_raw_bytes_of_all_rows_and_their_line_ends_are_the_file()
    {
        var path = SharedFolder.Find("data/airline-tweets/tweets.csv");
        Skip.If(path is null, "needs ../shared/data/airline-tweets/tweets.csv");
        var bytes = await File.ReadAllBytesAsync(path);
        using var reader = await RowReader.OpenAsync(path);

        var unequal = 0;
        while (await reader.ReadAsync())
        {
            var end = (int)reader.Offset;
            var lineEnd = bytes[end - 2] == '\r' ? 2 : 1;
            unequal += bytes.AsSpan(end - lineEnd - reader.Raw.Length, reader.Raw.Length).SequenceEqual(reader.Raw) ? 0 : 1;
        }

        Assert.Equal(0, unequal);
        Assert.Equal(bytes.Length, reader.Offset);
    }
}
