namespace SocialCrm.Customers;

/// <summary>What every version of a saved model begins with.</summary>
/// <param name="Version">The version; 0 where there is none.</param>
internal sealed record ModelVersion(int Version = 0);
