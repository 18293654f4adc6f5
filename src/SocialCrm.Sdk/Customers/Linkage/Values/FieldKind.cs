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
    Category,
    Id,
    VerifiedId,
}
