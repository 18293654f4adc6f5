using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Compares hashes of phone numbers, which say what the numbers would.</summary>
internal sealed class HashedPhoneComparison(IOptions<CustomerOptions> options)
    : HashedComparison(
        new HashedPhoneRule(Options.Create(new CustomerOptions { MatchHashedIdentifiers = true, DefaultRegion = options.Value.DefaultRegion })), PhoneComparison.Odds, "hashed phone");
