using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Records meet by the hash of an e-mail address.</summary>
internal sealed class HashedEmailRule(IOptions<CustomerOptions> options)
    : HashedRule((AttributeKind.HashedEmail, AttributeKind.Email), options.Value.MatchHashedIdentifiers)
{
    public override string Name => LinkRules.HashedEmail;

    protected override void Hash(string value, ICollection<string> hashes)
    {
        if (EmailAddress.Normalise(value) is not { } email)
            return;
        Span<char> hash = stackalloc char[IdentifierHash.Length];
        foreach (var platform in IdentifierHash.Platforms)
        {
            if (IdentifierHash.TryWriteEmail(email, platform, hash))
                hashes.Add(hash.ToString());
        }
    }
}
