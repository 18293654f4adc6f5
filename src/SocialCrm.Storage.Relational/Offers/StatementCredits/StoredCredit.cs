using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>A statement credit as it stands after what was decided so far.</summary>
internal sealed class StoredCredit
{
    public required CardCredit Credit { get; set; }

    public required ReadOnlyMemory<byte> CardHash { get; init; }

    /// <summary>What the purchase was worth.</summary>
    public required Money Amount { get; init; }

    /// <summary>The version of the campaign whose terms hold for it.</summary>
    public required int Version { get; init; }

    public required int Shard { get; init; }

    public required DateTimeOffset PurchasedAt { get; init; }

    /// <summary>The reference under which it was posted; null before that.</summary>
    public string? Posting { get; set; }

    /// <summary>The reference under which it was reversed; null before that.</summary>
    public string? Reversal { get; set; }

    public bool IsChanged { get; set; }
}
