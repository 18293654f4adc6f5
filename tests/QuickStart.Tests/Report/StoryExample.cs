using QuickStart.Report;
using SocialCrm;

namespace QuickStart.Tests.Report;

/// <summary>A story with everything in it, told without a database.</summary>
internal static class StoryExample
{
    private static readonly string[] Models = ["first", "last", "linear", "position", "time-decay"];
    private static readonly string[] Channels = ["instagram", "facebook", "x", "reviews"];
    private static readonly DateTimeOffset Noon = new(2025, 7, 4, 12, 0, 0, TimeSpan.Zero);

    public static Story Tell(string name = "Zoë Müller", string quote = "Die Kugel war ein Gedicht 😋") => new()
    {
        Title = "What one summer on four channels earned",
        Subtitle = "Scoopolis, an invented chain of four ice-cream shops · 1 May to 30 September 2025",
        WrittenAt = Noon,
        Zone = TimeZoneInfo.Utc,
        Interactions = new InteractionFigures(3_812, 3_762, 42, 8),
        Activity = new ChannelActivity(
            "week",
            [.. Enumerable.Range(0, 22).Select(week => new DateOnly(2025, 4, 28).AddDays(7 * week))],
            [.. Channels.Index().Select(channel => new ChannelSeries(
                channel.Item, [.. Enumerable.Range(0, 22).Select(week => (long)((90 - (channel.Index * 18)) * (0.6 + (0.4 * Math.Sin(week / 3.3)))))]))]),
        Customers = new CustomerFigures(2_710, 1_204, 611)
        {
            Sources = [new Tally("orders", 1_320), new Tally("crm", 520), new Tally("instagram", 420), new Tally("facebook", 260), new Tally("x", 110), new Tally("reviews", 80)],
            Rules = [new Tally("email", 640), new Tally("same number", 510), new Tally("phone", 220), new Tally("account", 190), new Tally("redemption", 57), new Tally("loyalty", 12)],
            Sizes = [new Tally("1 record", 593), new Tally("2", 312), new Tally("3", 160), new Tally("4", 71), new Tally("5 and more", 68)],
        },
        People =
        [
            new PersonExample(
                "A redeemed gift tied an account to a card.",
                name,
                [new RecordLine("crm", "C-10012", "Zoë Müller, z•••@example.org, +49…12"), new RecordLine("instagram", "two.scoops.zoe", "Zoë 🍦"), new RecordLine("orders", "R-250534", "z•••@example.org")],
                ["instagram two.scoops.zoe and order R-250534: the gift's code", "order R-250534 and crm C-10012: same e-mail"],
                [quote]),
        ],
        Offers = new OfferFigures
        {
            Title = "A scoop on us",
            Benefit = "a double scoop worth EUR 4.50",
            Start = Noon,
            End = Noon.AddDays(31),
            PerPersonLimit = 1,
            Budget = new Money(450m, Currency.Euro),
            Held = new Money(130.50m, Currency.Euro),
            Granted = new Money(252m, Currency.Euro),
            Issued = 86,
            Redeemed = 57,
            Reversed = 1,
            Refusals = [new Tally("No such code", 5), new Tally("Used before", 2)],
        },
        Earnings =
        [
            new Earnings(
                Currency.Euro, 1_280, 15_400.20m, 640, 8_120.10m, 3_200m, new Interval(1.54, 1.1, 2.0),
                [Earner("instagram", 1_300m, 4_100), Earner("facebook", 860m, 1_900), Earner("x", 760m, 420), Earner("reviews", 280m, 1_700)],
                [Earner("scoop-on-us", 180m, 640)]),
        ],
        Journeys = [new JourneyExample(name, [new JourneyStep(Noon, "instagram", "comment"), new JourneyStep(Noon.AddDays(1), "instagram", "gift received")], Noon.AddDays(3), "EUR 17.00")],
        Rejected = [new RejectedRows("interactions.csv", "The time is not a date. Write it as 2025-07-04T12:00:00+02:00.", 2, 301)],
    };

    private static Earner Earner(string name, decimal cost, double revenue) => new(
        name,
        cost,
        [.. Models.Index().Select(model => Figure(model.Item, revenue * (0.8 + (model.Index * 0.09)), (double)cost))]);

    private static ModelFigure Figure(string model, double revenue, double cost) => new(
        model, revenue / 12, Around(revenue, 0.14), Around((revenue - cost) / cost, 0.3));

    private static Interval Around(double value, double share) => new(value, value - Math.Abs(value * share), value + Math.Abs(value * share));
}
