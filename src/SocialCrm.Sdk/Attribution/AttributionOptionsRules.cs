using Microsoft.Extensions.Options;

namespace SocialCrm.Attribution;

/// <summary>Checks spans of time, and what holds between options.</summary>
internal sealed class AttributionOptionsRules : IValidateOptions<AttributionOptions>
{
    public ValidateOptionsResult Validate(string? name, AttributionOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        Check(result, nameof(options.ClickWindow), options.ClickWindow);
        Check(result, nameof(options.ViewWindow), options.ViewWindow);
        Check(result, nameof(options.HalfLife), options.HalfLife);
        if (!PositionModel.AreWeights(options.FirstWeight, options.LastWeight))
            result.AddError("FirstWeight and LastWeight must not be negative and must sum to more than 0 and at most 1.", nameof(AttributionOptions));
        return result.Build();
    }

    private static void Check(ValidateOptionsResultBuilder result, string property, TimeSpan span)
    {
        if (span.TotalSeconds is < AttributionOptions.ShortestSeconds or > AttributionOptions.LongestSeconds)
            result.AddError("must be 1 second to 3,650 days.", $"{nameof(AttributionOptions)}.{property}");
    }
}
