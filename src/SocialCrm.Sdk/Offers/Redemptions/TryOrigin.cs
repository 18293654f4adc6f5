using SocialCrm.Customers;

namespace SocialCrm.Offers;

/// <summary>Where somebody tries a code or a token from.</summary>
/// <param name="Account">Whose record it is tried for.</param>
/// <param name="Device">The device, where it is known.</param>
/// <param name="Address">The network address, where it is known.</param>
internal readonly record struct TryOrigin(SourceRecordId Account, string? Device, string? Address);
