namespace SocialCrm.Customers;

/// <summary>Hashes e-mail addresses and phone numbers as advertising platforms exchange them: SHA-256 of the normalised value, as 64 small hex digits.</summary>
/// <remarks>
/// <para>
/// The rules are those of
/// <see href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters">Meta's customer information parameters</see> and of
/// <see href="https://developers.google.com/data-manager/api/devguides/concepts/formatting">Google's Data Manager</see>. Letters beyond ASCII are brought to Unicode's form KC first.
/// </para>
/// <para>
/// Without a secret, a hash hides no value from somebody who can guess it: numbers can be tried one by one. Treat it as personal data. Never throws; thread-safe.
/// </para>
/// </remarks>
public static class HashedIdentifier
{
    /// <summary>The hash of an address; null where it is none, or nobody's, such as <c>noreply@…</c>.</summary>
    /// <param name="email">The address as received.</param>
    /// <param name="platform">Whose rules to follow.</param>
    public static string? OfEmail(string? email, AudiencePlatform platform)
    {
        if (email is null || EmailAddress.Normalise(email) is not { } normalised)
            return null;
        Span<char> hash = stackalloc char[IdentifierHash.Length];
        if (!IdentifierHash.TryWriteEmail(normalised, platform, hash))
            IdentifierHash.TryWriteEmail(normalised, AudiencePlatform.Meta, hash);
        return hash.ToString();
    }

    /// <summary>The hash of a number, without its extension; null where it is none, or has no country code and no region to take one from.</summary>
    /// <param name="phone">The number as received.</param>
    /// <param name="defaultRegion">The region of numbers without a country code: two letters of ISO 3166; null where there is none.</param>
    /// <param name="platform">Whose rules to follow.</param>
    public static string? OfPhone(string? phone, string? defaultRegion, AudiencePlatform platform)
    {
        Span<char> hash = stackalloc char[IdentifierHash.Length];
        if (phone is null || PhoneNumber.Normalise(phone, defaultRegion) is not { } normalised)
            return null;
        IdentifierHash.WritePhone(normalised, platform, hash);
        return hash.ToString();
    }
}
