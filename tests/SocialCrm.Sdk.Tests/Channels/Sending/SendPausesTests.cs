using Microsoft.Extensions.Logging.Abstractions;
using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;
using SocialCrm.Testing;

namespace SocialCrm.Sdk.Tests.Channels.Sending;

/// <summary>When a connection whose messages are asked to wait is left alone, and for how long.</summary>
public sealed class SendPausesTests
{
    private readonly ManualTime time = new(Plaza.Noon);
    private readonly SendPauses pauses;

    public SendPausesTests() => pauses = new SendPauses(time, NullLogger<SendPauses>.Instance);

    [Fact]
    public void Three_addressees_in_a_row_are_waited_for_until_the_first_may_be_tried()
    {
        Refuse("ada", TimeSpan.FromSeconds(50));
        Refuse("bob", TimeSpan.FromSeconds(40));
        Assert.False(pauses.IsPaused(Plaza.Connection));

        Refuse("eve", TimeSpan.FromSeconds(45));

        Assert.Equal(Plaza.Noon.AddSeconds(40), pauses.PausedUntil(Plaza.Connection));
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.False(pauses.IsPaused(Plaza.Connection));
    }

    [Fact]
    public void One_addressee_alone_stops_nothing()
    {
        for (var time = 0; time < 10; time++)
            Refuse("ada", TimeSpan.FromDays(1));

        Assert.False(pauses.IsPaused(Plaza.Connection));
    }

    [Fact]
    public void Whatever_is_asked_for_a_pause_is_short_and_the_next_is_counted_for_anew()
    {
        Refuse("ada", TimeSpan.FromDays(1));
        Refuse("bob", TimeSpan.FromDays(1));
        Refuse("eve", null);
        Assert.Equal(Plaza.Noon.AddMinutes(1), pauses.PausedUntil(Plaza.Connection));
        time.Advance(TimeSpan.FromMinutes(1));

        Refuse("ada", TimeSpan.FromDays(1));
        Refuse("bob", TimeSpan.FromDays(1));

        Assert.False(pauses.IsPaused(Plaza.Connection));
    }

    [Fact]
    public void An_attempt_that_was_not_asked_to_wait_ends_it()
    {
        Refuse("ada", TimeSpan.FromDays(1));
        Refuse("bob", TimeSpan.FromDays(1));
        pauses.Clear(Plaza.Connection);

        Refuse("eve", TimeSpan.FromDays(1));

        Assert.False(pauses.IsPaused(Plaza.Connection));
    }

    [Fact]
    public void Setting_the_clock_makes_no_pause_longer()
    {
        var clock = new SetClock();
        var steady = new SendPauses(clock, NullLogger<SendPauses>.Instance);
        foreach (var name in (string[])["ada", "bob", "eve"])
            steady.Refused(To(name), clock.GetUtcNow() + TimeSpan.FromHours(1));

        clock.Set(TimeSpan.FromHours(-24));

        Assert.InRange((steady.PausedUntil(Plaza.Connection)!.Value - clock.GetUtcNow()).TotalSeconds, 50, 60);
    }

    private void Refuse(string addressee, TimeSpan? wait) => pauses.Refused(To(addressee), time.GetUtcNow() + wait);

    private static OutboundMessage To(string addressee) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = Plaza.Connection,
        Operation = ChannelOperation.DirectMessage,
        Text = "Hello",
        CreatedAt = Plaza.Noon,
        Recipient = addressee,
    };
}
