using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>A gift as it stands in this transaction, with what is kept of its secrets and of the keys that changed it.</summary>
internal sealed class LockedGift(Gift gift)
{
    public Gift Gift { get; private set; } = gift;

    public Guid Id => Gift.Id.Value;

    public ReadOnlyMemory<byte>? CodeHash { get; set; }

    public string? SentKey { get; set; }

    public string? ClaimKey { get; set; }

    public bool IsChanged { get; private set; }

    /// <summary>Whether its token can still be claimed.</summary>
    public bool IsClaimable => Gift.State is GiftState.Paid or GiftState.Sent;

    public void Change(Gift after) => (Gift, IsChanged) = (after, true);
}
