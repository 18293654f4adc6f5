using Microsoft.Extensions.Options;

namespace SocialCrm.Governance;

/// <summary>Refuses periods so short that a slip of the pen would empty the store, and so long that neither calendar nor timer reaches that far.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(30);

    /// <summary>The longest that a platform is known to repeat a delivery.</summary>
    private static readonly TimeSpan ShortestOfDeliveries = TimeSpan.FromDays(60);

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var periods = new[] { options.RawPayloads, options.InteractionTexts, options.DeadLetters, options.Deliveries, options.OutboxTexts };
        if (periods.Any(period => period < Shortest || period > Longest))
            return ValidateOptionsResult.Fail("Retention periods must be one hour to 36,500 days, or null to keep things.");
        if (options.Deliveries < ShortestOfDeliveries)
            return ValidateOptionsResult.Fail("RetentionOptions.Deliveries must be at least 60 days, or null to keep them: a platform that repeats a delivery would be taken for new.");
        return options.Interval < ShortestInterval || options.Interval > LongestInterval
            ? ValidateOptionsResult.Fail("RetentionOptions.Interval must be one minute to 30 days.")
            : ValidateOptionsResult.Success;
    }
}
