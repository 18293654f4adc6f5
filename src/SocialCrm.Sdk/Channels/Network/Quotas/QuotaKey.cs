namespace SocialCrm.Channels;

/// <summary>Tells the quotas of one host apart.</summary>
/// <param name="Name">What the headers call it.</param>
/// <param name="Scope">What shares it.</param>
internal readonly record struct QuotaKey(string Name, QuotaScope Scope);
