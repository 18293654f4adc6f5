using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Compares hashes of e-mail addresses, which say what the addresses would.</summary>
internal sealed class HashedEmailComparison()
    : HashedComparison(new HashedEmailRule(Options.Create(new CustomerOptions { MatchHashedIdentifiers = true })), EmailComparison.Odds, "hashed e-mail");
