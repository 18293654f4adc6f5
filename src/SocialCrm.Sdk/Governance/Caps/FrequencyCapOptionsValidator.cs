using Microsoft.Extensions.Options;

namespace SocialCrm.Governance;

/// <summary>Refuses caps that count nothing, and a zone that this machine does not know.</summary>
internal sealed class FrequencyCapOptionsValidator : IValidateOptions<FrequencyCapOptions>
{
    private const int Greatest = 1_000_000;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public ValidateOptionsResult Validate(string? name, FrequencyCapOptions options)
    {
        if (!IanaZone.TryFind(options.DefaultZone, out _))
            return ValidateOptionsResult.Fail("This machine does not know FrequencyCapOptions.DefaultZone. Use an IANA name, such as Europe/Berlin.");
        foreach (var cap in options.Caps)
        {
            if (cap is null or { Most: < 1 or > Greatest })
                return ValidateOptionsResult.Fail("A cap in FrequencyCapOptions.Caps must allow 1 to 1,000,000 messages.");
            if (cap.Period is not (CapPeriod.CalendarDay or CapPeriod.Rolling))
                return ValidateOptionsResult.Fail("A cap in FrequencyCapOptions.Caps needs a period: CapPeriod.Rolling or CapPeriod.CalendarDay.");
            if (cap.Period is CapPeriod.Rolling { Length: var length } && (length < Shortest || length > Longest))
                return ValidateOptionsResult.Fail("The rolling period of a cap in FrequencyCapOptions.Caps must be one second to 366 days.");
            if (cap.Purpose is { Value.Length: 0 } || cap.Channel is { Value.Length: 0 })
                return ValidateOptionsResult.Fail("A cap in FrequencyCapOptions.Caps has a purpose or a channel without a name. Leave it null where every one counts.");
        }

        return ValidateOptionsResult.Success;
    }
}
