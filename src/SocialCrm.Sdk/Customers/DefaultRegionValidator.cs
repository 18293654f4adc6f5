using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Refuses a region whose numbering plan is not known, which would silently leave every national number without a key.</summary>
internal sealed class DefaultRegionValidator : IValidateOptions<CustomerOptions>
{
    public ValidateOptionsResult Validate(string? name, CustomerOptions options) =>
        options.DefaultRegion is null || CallingCodes.OfRegion(options.DefaultRegion) is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{nameof(CustomerOptions.DefaultRegion)} must be a region of ISO 3166 in two letters, such as GB or DE, or be left out.");
}
