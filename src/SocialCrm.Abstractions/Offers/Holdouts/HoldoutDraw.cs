using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>The number that a member of a known population drew, once and for all.</summary>
/// <param name="Customer">Who it is.</param>
/// <param name="Stratum">Of whom like them the same share is held out.</param>
/// <param name="Number">In units of 2⁻⁶⁴: held out is whoever's number lies below the share.</param>
public readonly record struct HoldoutDraw(CustomerId Customer, string Stratum, ulong Number);
