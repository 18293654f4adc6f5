using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Governance;

/// <summary>Says what a message that is sent for a purpose must keep to.</summary>
internal sealed class SendRules(Consents consents, IOptions<FrequencyCapOptions> options)
{
    /// <summary>What the store keeps instants to.</summary>
    private static readonly TimeSpan Finest = TimeSpan.FromMicroseconds(1);

    private readonly FrequencyCap[] caps = [.. options.Value.Caps];
    private readonly string defaultZone = options.Value.DefaultZone;

    /// <summary>The terms of a message that is stored now.</summary>
    /// <param name="person">A record of the person it is for.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="channel">The channel it goes out on.</param>
    /// <param name="at">The person's zone, where the caller knows it, and now.</param>
    public SendTerms TermsOf(SourceRecordId person, ConsentPurpose purpose, ChannelId channel, (string? Zone, DateTimeOffset Now) at)
    {
        var (zone, reason) = ZoneOf(at.Zone);
        return new SendTerms(person, purpose, channel, consents.RuleOf(purpose))
        {
            Caps =
            [
                .. caps.Where(cap => (cap.Purpose ?? purpose) == purpose && (cap.Channel ?? channel) == channel)
                    .Select(cap => WindowOf(cap, zone, at.Now)),
            ],
            Zone = zone.Id,
            ZoneReason = reason,
        };
    }

    private (TimeZoneInfo Zone, string? Reason) ZoneOf(string? name)
    {
        if (IanaZone.TryFind(name, out var zone))
            return (zone, null);
        return (TimeZoneInfo.FindSystemTimeZoneById(defaultZone), name is null ? null : "This machine does not know the zone that was named.");
    }

    /// <summary>A rolling window ends with the message, and has left behind what is exactly as old as it is long.</summary>
    private static CapWindow WindowOf(FrequencyCap cap, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (cap.Period is CapPeriod.Rolling { Length: var length })
            return new CapWindow(cap, now.AddTicks(-(now.Ticks % Finest.Ticks)) - length + Finest, Until: null);
        var (start, end) = CalendarDays.Around(now, zone);
        return new CapWindow(cap, start, end);
    }
}
