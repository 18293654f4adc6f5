using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Records meet by the hash of a phone number.</summary>
internal sealed class HashedPhoneRule(IOptions<CustomerOptions> options)
    : HashedRule((AttributeKind.HashedPhone, AttributeKind.Phone), options.Value.MatchHashedIdentifiers)
{
    private readonly string? defaultRegion = options.Value.DefaultRegion;

    public override string Name => LinkRules.HashedPhone;

    protected override void Hash(string value, ICollection<string> hashes)
    {
        foreach (var platform in IdentifierHash.Platforms)
        {
            if (HashedIdentifier.OfPhone(value, defaultRegion, platform) is { } hash)
                hashes.Add(hash);
        }
    }
}
