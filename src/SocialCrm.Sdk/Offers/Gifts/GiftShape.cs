namespace SocialCrm.Offers;

/// <summary>Tells what cannot be bought or spent, before anything of it reaches the store.</summary>
internal static class GiftShape
{
    private const int LongestReference = 128;
    private const int LongestKey = 256;
    private const int LongestEmail = 320;
    private const int LongestPhone = 32;
    private const int Shortest = 3;

    public static GiftRefusal? Objection(GiftPurchaseRequest request)
    {
        if (request.Message.Length > GiftPurchaseRequest.LongestMessage)
            return GiftRefusal.MessageTooLong;
        return Objection(request.Value, request.PaymentReference) ?? (Fits(request.Recipient) ? null : GiftRefusal.InvalidRecipient);
    }

    public static GiftRefusal? Objection(Money amount, string reference)
    {
        if (!Amounts.CanBeStored(amount) || amount.Amount <= 0m)
            return GiftRefusal.InvalidAmount;
        return SingleLine.Fits(reference, LongestReference) ? null : GiftRefusal.InvalidReference;
    }

    private static bool Fits(GiftRecipient recipient) => recipient switch
    {
        GiftRecipient.Known known => known.Id != default,
        GiftRecipient.Account account => account.Channel != default && SingleLine.Fits(account.Key, LongestKey),
        GiftRecipient.Handle handle => handle.Channel != default && SingleLine.Fits(handle.Name, LongestKey),
        GiftRecipient.Email email => email.Address.Length >= Shortest && SingleLine.Fits(email.Address, LongestEmail) && email.Address.Contains('@', StringComparison.Ordinal),
        GiftRecipient.Phone phone => phone.Number.Length >= Shortest && SingleLine.Fits(phone.Number, LongestPhone),
        _ => false,
    };
}
