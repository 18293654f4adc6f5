using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Attribution;

/// <summary>Writes down what one person met, in hours from a fixed instant, and puts it in the order a store would return.</summary>
internal sealed class Person(int number = 1)
{
    public static readonly DateTimeOffset Start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<Touchpoint> touchpoints = [];
    private readonly List<Conversion> conversions = [];

    public SourceRecordId Record { get; } = SourceRecordId.From(new SourceId("crm"), $"{number}");

    public static DateTimeOffset At(double hours) => Start.AddHours(hours);

    public Person Meets(string channel, double hours, TouchpointKind kind = TouchpointKind.Click, string? campaign = null)
    {
        var id = $"t{touchpoints.Count:D6}";
        touchpoints.Add(new Touchpoint(
            Record, "site", id, At(hours), new ChannelId(channel), kind, campaign is null ? null : new CampaignId(campaign)));
        return this;
    }

    public Person Buys(double hours, decimal value = 10m, string currency = "EUR")
    {
        conversions.Add(new Conversion(Record, "shop", $"o{conversions.Count:D6}", At(hours), new Money(value, Currency.Parse(currency))));
        return this;
    }

    public Timeline Timeline() => new(
        new CustomerId(Record.Value),
        [.. touchpoints.OrderBy(touchpoint => touchpoint.OccurredAt).ThenBy(touchpoint => touchpoint.EventId, StringComparer.Ordinal)],
        [.. conversions.OrderBy(conversion => conversion.OccurredAt).ThenBy(conversion => conversion.EventId, StringComparer.Ordinal)]);
}
