using Microsoft.Extensions.Options;

namespace SocialCrm.Offers;

/// <summary>Refuses a code key that is not 32 bytes, and lengths of time that could not be meant.</summary>
internal sealed class OfferOptionsRules : IValidateOptions<OfferOptions>
{
    public const int CodeKeyLength = 32;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, OfferOptions options)
    {
        if (options.CodeKey is not null && !IsKey(options.CodeKey))
        {
            return ValidateOptionsResult.Fail(
                "OfferOptions.CodeKey is not 32 bytes in base64. Make one with Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), or leave it unset.");
        }

        if (options.HoldLength < Second || options.HoldLength > 7 * Day)
            return ValidateOptionsResult.Fail("OfferOptions.HoldLength must be one second to seven days.");
        if (options.TriesWindow < Second || options.TriesWindow > Day)
            return ValidateOptionsResult.Fail("OfferOptions.TriesWindow must be one second to one day.");
        return options.RoundInterval < Second / 20 || options.RoundInterval > Day
            ? ValidateOptionsResult.Fail("OfferOptions.RoundInterval must be 50 milliseconds to one day.")
            : ValidateOptionsResult.Success;
    }

    private static bool IsKey(string text)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length) && length == CodeKeyLength;
    }
}
