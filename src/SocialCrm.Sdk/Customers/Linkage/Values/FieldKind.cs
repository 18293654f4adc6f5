namespace SocialCrm.Customers;

/// <summary>What a normalised value is to the engine. The order is that of features within a record.</summary>
internal enum FieldKind
{
    Given,
    Family,
    Email,
    Phone,
    BirthDate,
    Postcode,
    City,
    Region,
    Country,
    Street,

    /// <summary>A handle with its channel: an account.</summary>
    Account,

    /// <summary>A handle without its channel.</summary>
    Handle,

    /// <summary>What is left of a handle without marks, digits and affixes.</summary>
    HandleCore,
    Url,
    Organization,

    /// <summary>What an e-mail address is hashed to, or was, where records with hashes are to meet those in clear as they come.</summary>
    EmailHash,

    /// <summary>The same of a phone number.</summary>
    PhoneHash,

    /// <summary>Stands with records of accounts on their own channel, whose names their holders chose for show.</summary>
    Profile,
    Category,
    Id,
    VerifiedId,
}
