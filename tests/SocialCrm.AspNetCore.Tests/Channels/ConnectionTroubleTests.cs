using SocialCrm.AspNetCore.Tests.Hosts;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Channels;

public sealed class ConnectionTroubleTests
{
    private static readonly ConnectionId Polled = new("polled");

    public static TheoryData<string, ConnectionStatus> Troubles => new()
    {
        { "sign in again", Status() with { NeedsReauthorization = true } },
        { "come to an end", Status() with { IsStuck = true } },
        { "Receiving fails: The platform is away.", Status() with { Condition = ConnectionCondition.Failing, Failure = "The platform is away." } },
        { "left alone", Status() with { LeftAloneUntil = DateTimeOffset.UnixEpoch } },
        { "Deliveries wait for 00:05:01", Status() with { InboxLag = TimeSpan.FromSeconds(301) } },
        { "Messages wait for 00:15:01", Status() with { OutboxLag = TimeSpan.FromSeconds(901) } },
        { "Nothing was received for 01:01:01", Status() with { Gap = TimeSpan.FromSeconds(3_661) } },
        { "100001 deliveries", Counted(counts => counts with { Envelopes = 100_001 }) },
        { "100001 interactions", Counted(counts => counts with { Undispatched = 100_001 }) },
        { "100001 messages", Counted(counts => counts with { Outbox = 100_001 }) },
        { "Of 1 messages", Counted(counts => counts with { UnknownMessages = 1 }) },
        { "101 dead letters", Counted(counts => counts with { DeadLetters = 101 }) },
    };

    [Theory]
    [MemberData(nameof(Troubles), DisableDiscoveryEnumeration = true)]
    public void Each_trouble_is_said(string words, ConnectionStatus status)
    {
        var said = Trouble().Of(status);

        Assert.Contains(words, Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_at_its_limits_is_no_trouble()
    {
        var counts = new ConnectionCounts(Polled) { Envelopes = 100_000, Undispatched = 100_000, Outbox = 100_000, DeadLetters = 100 };
        var status = new ConnectionStatus(counts, ConnectionCondition.Working)
        {
            InboxLag = TimeSpan.FromMinutes(5),
            OutboxLag = TimeSpan.FromMinutes(15),
            Gap = TimeSpan.FromMinutes(61),
        };

        Assert.Empty(Trouble().Of(status));
    }

    [Fact]
    public void A_cursor_that_nobody_moves_by_itself_may_stand_still()
    {
        var gap = TimeSpan.FromDays(900);

        Assert.Empty(Trouble().Of(Status() with { Gap = gap, Condition = ConnectionCondition.NotReceived }));
        Assert.Empty(Trouble().Of(new ConnectionStatus(new ConnectionCounts(WebHost.Front), ConnectionCondition.Working) { Gap = gap }));
    }

    [Fact]
    public void The_limits_are_the_hosts_to_set()
    {
        var options = new ChannelHealthOptions { MaximumDeadLetters = 0, MaximumUnknownMessages = 5 };
        var status = Counted(counts => counts with { DeadLetters = 1, UnknownMessages = 5 });

        Assert.Equal(["1 dead letters lie there."], new ConnectionTrouble(options, []).Of(status));
    }

    private static ConnectionTrouble Trouble() => new(new ChannelHealthOptions(), [new PolledConnector(Polled), new DoorConnector(WebHost.Front)]);

    private static ConnectionStatus Status() => new(new ConnectionCounts(Polled), ConnectionCondition.Working) { IsAdded = true };

    private static ConnectionStatus Counted(Func<ConnectionCounts, ConnectionCounts> change) => new(change(new ConnectionCounts(Polled)), ConnectionCondition.Working);
}
