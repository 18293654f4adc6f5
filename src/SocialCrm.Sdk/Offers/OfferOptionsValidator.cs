using Microsoft.Extensions.Options;

namespace SocialCrm.Offers;

/// <summary>Refuses a code key that is not 32 bytes.</summary>
internal sealed class OfferOptionsValidator : IValidateOptions<OfferOptions>
{
    public const int CodeKeyLength = 32;

    public ValidateOptionsResult Validate(string? name, OfferOptions options)
    {
        if (options.CodeKey is null)
            return ValidateOptionsResult.Success;

        var key = new byte[options.CodeKey.Length];
        return Convert.TryFromBase64String(options.CodeKey, key, out var length) && length == CodeKeyLength
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "OfferOptions.CodeKey is not 32 bytes in base64. Make one with Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), or leave it unset.");
    }
}
