using System.Globalization;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Channels;

public sealed class AuthorIdsTests
{
    private readonly AuthorIds ids = new();

    [Fact]
    public void An_author_has_the_id_of_the_record_the_first_time_and_every_other()
    {
        // More than are remembered, so that many take the place of another, and come again.
        var authors = Enumerable.Range(0, 20_000).Select(number => new Account(Said.Plaza, number.ToString(CultureInfo.InvariantCulture))).ToArray();

        var first = authors.Select(ids.Of).ToArray();
        var again = authors.Select(ids.Of).ToArray();

        Assert.Equal(authors.Select(author => SourceRecordId.From(new SourceId(author.Channel.Value), author.Key)), first);
        Assert.Equal(first, again);
    }

    [Fact]
    public void The_same_key_in_two_channels_is_two_authors()
    {
        var here = ids.Of(new Account(Said.Plaza, "7"));
        var there = ids.Of(new Account(ChannelId.Web, "7"));

        Assert.NotEqual(here, there);
    }
}
