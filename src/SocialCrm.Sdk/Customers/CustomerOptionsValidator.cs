using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Checks the ranges that the options state.</summary>
[OptionsValidator]
internal sealed partial class CustomerOptionsValidator : IValidateOptions<CustomerOptions>;
