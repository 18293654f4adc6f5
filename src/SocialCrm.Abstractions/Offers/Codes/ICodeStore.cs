namespace SocialCrm.Offers;

/// <summary>Hands out the numbers of a campaign's codes, each once, and keeps codes that are minted in advance.</summary>
/// <remarks>Thread-safe, also across processes. Durable when a call returns. Errors: <see cref="SocialCrm.Storage.StoreException"/>.</remarks>
public interface ICodeStore
{
    /// <summary>Takes the next numbers of a campaign; null when it was never live. Numbers that a caller does not use are never used.</summary>
    Task<CodeBlock?> ReserveAsync(CampaignId campaign, int count, CancellationToken cancellationToken);

    /// <summary>Keeps codes that are minted in advance; answers how many are new. Those that are there already stay as they are, so that a retry does no harm.</summary>
    Task<int> PrintAsync(PrintedCodes codes, CancellationToken cancellationToken);

    /// <summary>Makes codes void by their hashes, printed ones and those of people alike, as long as they are not used; answers how many were.</summary>
    Task<int> VoidAsync(IReadOnlyList<ReadOnlyMemory<byte>> hashes, DateTimeOffset at, CancellationToken cancellationToken);
}
