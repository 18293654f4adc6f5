namespace SocialCrm.Customers;

/// <summary>What an attribute of a source record is.</summary>
public enum AttributeKind
{
    /// <summary>Given name.</summary>
    GivenName,

    /// <summary>Family name.</summary>
    FamilyName,

    /// <summary>Full name in one piece.</summary>
    FullName,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Phone number.</summary>
    Phone,

    /// <summary>Birth date.</summary>
    BirthDate,

    /// <summary>Street and house number.</summary>
    Street,

    /// <summary>City or suburb.</summary>
    City,

    /// <summary>State, county or region.</summary>
    Region,

    /// <summary>Postcode.</summary>
    Postcode,

    /// <summary>Country.</summary>
    Country,

    /// <summary>A value of a small set; the qualifier names the set, such as <c>gender</c>.</summary>
    Category,

    /// <summary>An account on a channel; the qualifier names the channel.</summary>
    Handle,

    /// <summary>A link to a page of theirs.</summary>
    Url,

    /// <summary>Where they work.</summary>
    Organization,

    /// <summary>An id in some system, as evidence; the qualifier names the system.</summary>
    Id,

    /// <summary>An id that the host vouches for, such as a loyalty card; the qualifier names it. Equal ones link, different ones never do.</summary>
    VerifiedId,

    /// <summary>Free text, such as a profile's description.</summary>
    Text,

    /// <summary>The SHA-256 of an e-mail address, as advertising platforms exchange it: 64 hex digits in any case, or Base64. It stands for the address and never shows it.</summary>
    HashedEmail,

    /// <summary>The SHA-256 of a phone number with its country code, as advertising platforms exchange it: 64 hex digits in any case, or Base64.</summary>
    HashedPhone,
}
