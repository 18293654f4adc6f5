using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Somebody of a known population.</summary>
/// <param name="Customer">Who it is.</param>
/// <param name="Stratum">Of whom like them the same share is held out, such as a country or a tier: up to 200 characters; empty where all are alike.</param>
public readonly record struct HoldoutMember(CustomerId Customer, string Stratum = "");
