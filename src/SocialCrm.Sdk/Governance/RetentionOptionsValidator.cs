using Microsoft.Extensions.Options;

namespace SocialCrm.Governance;

/// <summary>Refuses periods so short that a slip of the pen would empty the store.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var tooShort = new[] { options.RawPayloads, options.InteractionTexts, options.DeadLetters }.Any(period => period < Shortest);
        if (tooShort)
            return ValidateOptionsResult.Fail("Retention periods must be at least one hour, or null to keep things.");
        return options.Interval < TimeSpan.FromMinutes(1)
            ? ValidateOptionsResult.Fail("RetentionOptions.Interval must be at least one minute.")
            : ValidateOptionsResult.Success;
    }
}
