using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Refuses weights of connections that cannot be added up.</summary>
internal sealed class ConnectionWeightsValidator : IValidateOptions<CustomerOptions>
{
    public ValidateOptionsResult Validate(string? name, CustomerOptions options) =>
        options.ConnectionWeights.Values.All(double.IsFinite)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{nameof(CustomerOptions.ConnectionWeights)} must be finite log2 odds, such as 12. Remove a rule whose connections are certain.");
}
