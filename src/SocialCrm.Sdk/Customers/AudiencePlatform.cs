namespace SocialCrm.Customers;

/// <summary>Whose rules a value is brought to one spelling by before it is hashed.</summary>
public enum AudiencePlatform
{
    /// <summary>Meta: addresses in small letters; numbers as digits with the country code and without the plus sign.</summary>
    Meta,

    /// <summary>Google: as Meta, but addresses of gmail.com and googlemail.com without dots and plus-tags, and numbers with the plus sign.</summary>
    Google,
}
