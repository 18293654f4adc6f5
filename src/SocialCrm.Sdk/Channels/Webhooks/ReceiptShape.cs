namespace SocialCrm.Channels;

/// <summary>Leaves out receipts that cannot be of any message.</summary>
internal static class ReceiptShape
{
    private const int LongestExternalId = 512;

    public static IReadOnlyList<MessageReceipt> Kept(IReadOnlyList<MessageReceipt> receipts) =>
        receipts.Count == 0 ? [] : [.. receipts.Where(receipt => receipt is not null && KeptText.Fits(receipt.ExternalId, LongestExternalId))];
}
