namespace SocialCrm.Offers;

/// <summary>Codes that are minted in advance, for printing: whoever has one may use it, within the campaign's budget at that time.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Hashes">The keyed hash of each code, 32 bytes each, one after another.</param>
public sealed record PrintedCodes(CampaignId Campaign, ReadOnlyMemory<byte> Hashes)
{
    /// <summary>How many bytes the hash of a code has.</summary>
    public const int HashLength = 32;

    /// <summary>How many codes.</summary>
    public int Count => Hashes.Length / HashLength;
}
