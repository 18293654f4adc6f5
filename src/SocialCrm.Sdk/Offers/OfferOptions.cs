namespace SocialCrm.Offers;

/// <summary>How offers work.</summary>
public sealed class OfferOptions
{
    /// <summary>
    /// The key that codes are derived from and looked up by: 32 random bytes in base64. Default: none; the store makes one on first use
    /// and keeps it.
    /// </summary>
    /// <remarks>
    /// The store's own key needs no care, but whoever can read the database or a backup of it can then derive every code that is still good.
    /// A key from the host's secret store keeps codes safe from that. Choose before the first code is issued and keep the key: codes
    /// made with another are not valid. <c>Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))</c> makes one.
    /// </remarks>
    public string? CodeKey { get; set; }
}
