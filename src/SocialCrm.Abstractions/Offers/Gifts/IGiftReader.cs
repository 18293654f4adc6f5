namespace SocialCrm.Offers;

/// <summary>Finds gifts and tells what is owed for them.</summary>
/// <remarks>Thread-safe. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface IGiftReader
{
    /// <summary>A gift, or null when there is none.</summary>
    Task<Gift?> FindAsync(GiftId gift, CancellationToken cancellationToken);

    /// <summary>The gift that has this token, or this spend code; null when none has.</summary>
    /// <param name="hash">The keyed hash of either, 32 bytes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Gift?> FindAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken);

    /// <summary>What a campaign has taken and owes, for each currency it sold in.</summary>
    Task<IReadOnlyList<GiftBooks>> ReadBooksAsync(CampaignId campaign, CancellationToken cancellationToken);
}
