using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("2015-02-24 11:35:52 -0800", "2015-02-24T19:35:52.0000000Z")]
    [InlineData("2015-02-24T11:35:52-08:00", "2015-02-24T19:35:52.0000000Z")]
    [InlineData("2015-02-24T11:35:52Z", "2015-02-24T11:35:52.0000000Z")]
    [InlineData("2015-02-24t11:35:52z", "2015-02-24T11:35:52.0000000Z")]
    [InlineData("2015-02-24 11:35:52 UTC", "2015-02-24T11:35:52.0000000Z")]
    [InlineData("2015-02-24T11:35Z", "2015-02-24T11:35:00.0000000Z")]
    [InlineData("2015-02-24T11:35:52+01", "2015-02-24T10:35:52.0000000Z")]
    [InlineData("2015-02-24T11:35:52+0530", "2015-02-24T06:05:52.0000000Z")]
    [InlineData("2015-02-24T11:35:52.1+01:00", "2015-02-24T10:35:52.1000000Z")]
    [InlineData("2015-02-24T11:35:52.1234567+01:00", "2015-02-24T10:35:52.1234567Z")]
    [InlineData("2015-02-24T11:35:52,123456789Z", "2015-02-24T11:35:52.1234567Z")]
    [InlineData("20150224T113552Z", "2015-02-24T11:35:52.0000000Z")]
    [InlineData("  2015-02-24T11:35:52Z ", "2015-02-24T11:35:52.0000000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000Z")]
    [InlineData("2016-02-29T00:00:00Z", "2016-02-29T00:00:00.0000000Z")]
    [InlineData("1424777752", "2015-02-24T11:35:52.0000000Z")]
    [InlineData("1424777752.25", "2015-02-24T11:35:52.2500000Z")]
    [InlineData("999999999", "2001-09-09T01:46:39.0000000Z")]
    [InlineData("1424777752123", "2015-02-24T11:35:52.1230000Z")]
    [InlineData("1424777752123.5", "2015-02-24T11:35:52.1235000Z")]
    [InlineData("1424777752123456", "2015-02-24T11:35:52.1234560Z")]
    [InlineData("Tue, 24 Feb 2015 11:35:52 GMT", "2015-02-24T11:35:52.0000000Z")]
    [InlineData("Tue, 4 Feb 2015 11:35:52 +0100", "2015-02-04T10:35:52.0000000Z")]
    [InlineData("24 Feb 2015 11:35 -0800", "2015-02-24T19:35:00.0000000Z")]
    [InlineData("Tue Feb 24 19:35:52 +0000 2015", "2015-02-24T19:35:52.0000000Z")]
    [InlineData("Tue Feb  4 19:35:52 UTC 2015", "2015-02-04T19:35:52.0000000Z")]
    public void Every_form_is_read_to_its_instant(string text, string expected)
    {
        var fault = Read(text, null, out var instant);

        Assert.Equal(InstantFault.None, fault);
        Assert.Equal(expected, instant.UtcDateTime.ToString("o", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("yesterday")]
    [InlineData("2015-02-30T00:00:00Z")]
    [InlineData("2015-02-29T00:00:00Z")]
    [InlineData("2015-13-01T00:00:00Z")]
    [InlineData("2015-00-01T00:00:00Z")]
    [InlineData("2015-02-24T24:00:00Z")]
    [InlineData("2015-02-24T11:60:00Z")]
    [InlineData("2015-02-24T11:35:61Z")]
    [InlineData("2015-02-24T11:35:52+15:00")]
    [InlineData("2015-02-24T11:35:52+01:60")]
    [InlineData("2015-02-24T11:35:52+1")]
    [InlineData("2015-02-24T11:35:52.Z")]
    [InlineData("2015-02-24T11:35:52Z x")]
    [InlineData("2015-02-24T")]
    [InlineData("2015-02-24T11")]
    [InlineData("2015-0224T11:35:52Z")]
    [InlineData("24/02/2015 11:35")]
    [InlineData("02/24/2015")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("12345678")]
    [InlineData("123456789012345678")]
    [InlineData("99999999999999999999999999")]
    [InlineData("-1424777752")]
    [InlineData("+1424777752")]
    [InlineData("1424777752.")]
    [InlineData("1424777752.x")]
    [InlineData("Tue, 24 Foo 2015 11:35:52 GMT")]
    [InlineData("Tue Feb 24 19:35:52 +0000 15")]
    [InlineData("Tue Feb 24")]
    [InlineData("２０１５-02-24T11:35:52Z")]
    public void Anything_else_is_not_read(string text)
    {
        var fault = Read(text, TimeZoneInfo.Utc, out var instant);

        Assert.Equal(InstantFault.Unreadable, fault);
        Assert.Equal(default, instant);
    }

    [Theory]
    [InlineData("2015-02-24T11:35:52", "2015-02-24T10:35:52Z")]
    [InlineData("2015-07-24 11:35", "2015-07-24T09:35:00Z")]
    [InlineData("2015-02-24", "2015-02-23T23:00:00Z")]
    [InlineData("Tue Feb 24 11:35:52 2015", "2015-02-24T10:35:52Z")]
    [InlineData("24 Feb 2015 11:35:52", "2015-02-24T10:35:52Z")]
    public void A_time_without_a_zone_needs_a_default_zone(string text, string inParis)
    {
        var fault = Read(text, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), out var instant);

        Assert.Equal(InstantFault.NoZone, Read(text, null, out _));
        Assert.Equal(InstantFault.None, fault);
        Assert.Equal(DateTimeOffset.Parse(inParis, CultureInfo.InvariantCulture), instant);
    }

    [Theory]
    [InlineData("Europe/Paris", "2015-03-29T02:30:00", "2015-03-29T03:30:00+02:00")]
    [InlineData("Europe/Paris", "2015-10-25T02:30:00", "2015-10-25T02:30:00+02:00")]
    [InlineData("America/New_York", "2015-03-08T02:00:00", "2015-03-08T03:00:00-04:00")]
    [InlineData("America/New_York", "2015-11-01T01:59:59", "2015-11-01T01:59:59-04:00")]
    [InlineData("Australia/Lord_Howe", "2015-10-04T02:15:00", "2015-10-04T02:45:00+11:00")]
    [InlineData("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-31T12:00:00+14:00")]
    public void A_skipped_time_moves_forward_and_a_doubled_one_is_the_first(string zone, string text, string expected)
    {
        var fault = Read(text, TimeZoneInfo.FindSystemTimeZoneById(zone), out var instant);

        Assert.Equal(InstantFault.None, fault);
        Assert.Equal(expected, instant.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_instant_written_is_read_back_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");
            Prop.ForAll(Instants, instant =>
                ReadsAs(instant, "yyyy-MM-ddTHH:mm:ss.fffffffzzz", instant)
                && ReadsAs(instant, "yyyy-MM-dd HH:mm:ss zzz", WholeSeconds(instant))
                && ReadsAs(instant.ToUniversalTime(), "R", WholeSeconds(instant))
                && ReadsAs(instant.ToUniversalTime(), "ddd MMM dd HH:mm:ss +0000 yyyy", WholeSeconds(instant))).QuickCheckThrowOnFailure();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("0123456789-+:.,TZ GMTFebTue\u00e4"u8.ToArray())).ToArbitrary(), text =>
            InstantText.Read(text, TimeZoneInfo.Utc, out _) is InstantFault.None or InstantFault.Unreadable).QuickCheckThrowOnFailure();

    private static Arbitrary<DateTimeOffset> Instants =>
        (from seconds in Gen.Choose(0, int.MaxValue)
         from ticks in Gen.Choose(0, 9_999_999)
         from quarters in Gen.Choose(-14 * 4, 14 * 4)
         select DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(ticks).ToOffset(TimeSpan.FromMinutes(15 * quarters))).ToArbitrary();

    private static DateTimeOffset WholeSeconds(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));

    private static bool ReadsAs(DateTimeOffset instant, string format, DateTimeOffset expected) =>
        Read(instant.ToString(format, CultureInfo.InvariantCulture), null, out var read) == InstantFault.None && read == expected;

    private static InstantFault Read(string text, TimeZoneInfo? zone, out DateTimeOffset instant) =>
        InstantText.Read(Encoding.UTF8.GetBytes(text), zone, out instant);
}
