using Microsoft.Extensions.Options;

namespace SocialCrm.Governance;

/// <summary>Refuses periods so short that a slip of the pen would empty the store.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>The longest that a platform is known to repeat a delivery.</summary>
    private static readonly TimeSpan ShortestOfDeliveries = TimeSpan.FromDays(60);

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var tooShort = new[] { options.RawPayloads, options.InteractionTexts, options.DeadLetters, options.OutboxTexts }.Any(period => period < Shortest);
        if (tooShort)
            return ValidateOptionsResult.Fail("Retention periods must be at least one hour, or null to keep things.");
        if (options.Deliveries < ShortestOfDeliveries)
            return ValidateOptionsResult.Fail("RetentionOptions.Deliveries must be at least 60 days, or null to keep them: a platform that repeats a delivery would be taken for new.");
        return options.Interval < TimeSpan.FromMinutes(1)
            ? ValidateOptionsResult.Fail("RetentionOptions.Interval must be at least one minute.")
            : ValidateOptionsResult.Success;
    }
}
