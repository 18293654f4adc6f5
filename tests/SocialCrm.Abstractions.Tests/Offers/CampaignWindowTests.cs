using SocialCrm.Offers;

namespace SocialCrm.Abstractions.Tests.Offers;

public sealed class CampaignWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Both_instants_are_kept_in_utc()
    {
        var window = new CampaignWindow(Start, Start.AddDays(30), "Europe/Berlin");

        Assert.Equal(TimeSpan.Zero, window.Start.Offset);
        Assert.Equal(TimeSpan.Zero, window.End.Offset);
        Assert.Equal(Start, window.Start);
        Assert.Equal(Start.AddDays(30), window.End);
    }

    [Fact]
    public void Two_windows_of_the_same_instants_are_equal_whatever_offset_they_were_written_in()
    {
        var local = new CampaignWindow(Start, Start.AddDays(1), "Europe/Berlin");
        var utc = new CampaignWindow(Start.ToUniversalTime(), Start.AddDays(1).ToUniversalTime(), "Europe/Berlin");

        Assert.Equal(local, utc);
        Assert.NotEqual(local, new CampaignWindow(Start, Start.AddDays(1), "Europe/Paris"));
    }

    [Fact]
    public void A_window_across_a_clock_change_keeps_its_instants()
    {
        var before = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2));
        var after = new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1));

        var window = new CampaignWindow(before, after, "Europe/Berlin");

        Assert.Equal(TimeSpan.FromHours(1), window.End - window.Start);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_window_must_end_after_it_starts(long ticks)
    {
        Assert.Throws<ArgumentException>(() => new CampaignWindow(Start, Start.AddTicks(ticks)));
    }

    [Fact]
    public void The_same_hour_of_the_wall_clock_in_another_offset_is_not_the_same_instant()
    {
        var early = new DateTimeOffset(2026, 6, 1, 10, 0, 0, TimeSpan.FromHours(2));
        var late = new DateTimeOffset(2026, 6, 1, 10, 0, 0, TimeSpan.FromHours(-7));

        Assert.Throws<ArgumentException>(() => new CampaignWindow(late, early));
        Assert.Equal(TimeSpan.FromHours(9), new CampaignWindow(early, late).End - early);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("europe/berlin")]
    [InlineData("Europe/Berlin\0")]
    [InlineData("Europe")]
    [InlineData("zone.tab")]
    public void A_zone_that_iana_does_not_name_is_refused(string zone)
    {
        // The machine's look-up answers other cases of a zone it has seen.
        _ = new CampaignWindow(Start, Start.AddDays(1), "Europe/Berlin");

        Assert.Throws<ArgumentException>(() => new CampaignWindow(Start, Start.AddDays(1), zone));
    }

    [Fact]
    public void A_zone_of_ten_megabytes_is_refused_without_being_repeated()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new CampaignWindow(Start, Start.AddDays(1), new string('z', 10_000_000)));

        Assert.True(refusal.Message.Length < 1_000);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Etc/UTC")]
    [InlineData("UTC")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Asia/Calcutta")]
    public void A_zone_of_iana_is_kept_as_written(string zone)
    {
        Assert.Equal(zone, new CampaignWindow(Start, Start.AddDays(1), zone).Zone);
    }

    [Fact]
    public void The_ends_of_time_are_a_window()
    {
        var window = new CampaignWindow(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

        Assert.Equal(DateTimeOffset.MaxValue, window.End);
    }
}
