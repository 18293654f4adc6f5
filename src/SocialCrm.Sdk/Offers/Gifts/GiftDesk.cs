namespace SocialCrm.Offers;

/// <summary>Sells gifts that one person buys for another, has them claimed, and takes their codes for orders until nothing is left.</summary>
/// <remarks>
/// <para><b>Money.</b> What a sender pays is owed to whoever holds the gift, and never part of the campaign's budget: paid − spent − refunded is never below 0, for
/// each gift, and the ledger says it again.</para>
/// <para><b>Secrets.</b> The claim token is not the spend code: whoever saw the message cannot spend once somebody has claimed. Neither is stored; both are derived anew
/// under the same key.</para>
/// <para><b>Held-out people.</b> A gift for somebody who is known and held out is refused before anything is paid; a held-out claimer is refused when they claim, and the gift
/// can be refunded, or claimed by somebody else.</para>
/// <para><b>Threading and retries.</b> As <see cref="OfferDesk"/>.</para>
/// </remarks>
public sealed class GiftDesk
{
    private readonly GiftClaiming claiming;
    private readonly GiftSpending spending;
    private readonly IGiftReader reader;
    private readonly IGiftSender? sender;

    internal GiftDesk(GiftClaiming claiming, GiftSpending spending, IGiftReader reader, IGiftSender? sender) =>
        (this.claiming, this.spending, this.reader, this.sender) = (claiming, spending, reader, sender);

    /// <summary>Buys a gift; the answer has its claim token. Authorise the payment first, and capture it when this answers a gift: a refusal then costs nobody anything.</summary>
    /// <exception cref="ArgumentException">The key, the campaign or the sender is missing.</exception>
    public Task<GiftResult> BuyAsync(GiftPurchaseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Message, "request.Message");
        ArgumentNullException.ThrowIfNull(request.Recipient, "request.Recipient");
        ArgumentNullException.ThrowIfNull(request.PaymentReference, "request.PaymentReference");
        if (request.Key == default || request.Campaign == default || request.Sender == default)
            throw new ArgumentException("To buy a gift takes a key, a campaign and a sender. Fill in all three.", nameof(request));
        return claiming.BuyAsync(request, cancellationToken);
    }

    /// <summary>A gift that can still be claimed, with its token made anew; null where there is none, or it is claimed or refunded.</summary>
    public Task<GiftDelivery?> DeliveryAsync(GiftId gift, CancellationToken cancellationToken = default) => claiming.DeliveryAsync(gift, cancellationToken);

    /// <summary>Notes that the host has sent the token. A claim does not wait for it: whoever has the token was sent it.</summary>
    public Task<GiftOutcome> SentAsync(IdempotencyKey key, GiftId gift, CancellationToken cancellationToken = default)
    {
        ThrowIfIncomplete(key, gift);
        return claiming.SentAsync(key, gift, cancellationToken);
    }

    /// <summary>Has a gift sent by the host's <see cref="IGiftSender"/>, and notes it. One that was sent before is not sent again.</summary>
    /// <exception cref="SocialCrmException">No <see cref="IGiftSender"/> is in use.</exception>
    public async Task<GiftOutcome> SendAsync(IdempotencyKey key, GiftId gift, CancellationToken cancellationToken = default)
    {
        ThrowIfIncomplete(key, gift);
        if (sender is null)
            throw new SocialCrmException("Nothing sends gifts. Call UseGiftSender<T>(), or send the token yourself and call SentAsync.");
        if (await claiming.DeliveryAsync(gift, cancellationToken).ConfigureAwait(false) is { Gift.State: GiftState.Paid } delivery)
            await sender.SendAsync(delivery, cancellationToken).ConfigureAwait(false);
        return await claiming.SentAsync(key, gift, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Claims a gift; the answer has its spend code. The same claimer with the same key is answered again; anybody else is refused as if the token were wrong.</summary>
    /// <exception cref="ArgumentException">The key or the claimer is missing.</exception>
    public Task<GiftResult> ClaimAsync(GiftClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Token, "request.Token");
        if (request.Key == default || request.Claimer == default)
            throw new ArgumentException("To claim a gift takes a key and a claimer. Fill in both.", nameof(request));
        return claiming.ClaimAsync(request, cancellationToken);
    }

    /// <summary>Takes an amount of a gift for an order. Take it off what the customer pays.</summary>
    /// <exception cref="ArgumentException">The key or the spender is missing.</exception>
    public Task<GiftLedgerOutcome> SpendAsync(GiftSpendRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(request.Code, "request.Code");
        ArgumentNullException.ThrowIfNull(request.OrderReference, "request.OrderReference");
        if (request.Key == default || request.Spender == default)
            throw new ArgumentException("To spend of a gift takes a key and a spender. Fill in both.", nameof(request));
        return spending.SpendAsync(request, cancellationToken);
    }

    /// <summary>Gives the sender back what is left, as the campaign's <see cref="GiftRefunds"/> allow; token and code are void then. Pay the entry's value back.</summary>
    public Task<GiftLedgerOutcome> RefundAsync(IdempotencyKey key, GiftId gift, CancellationToken cancellationToken = default)
    {
        ThrowIfIncomplete(key, gift);
        return spending.RefundAsync(key, gift, cancellationToken);
    }

    /// <summary>What is left of the gift that has a spend code. Guesses are counted as those of <see cref="SpendAsync"/> are.</summary>
    public Task<GiftBalance> BalanceAsync(GiftInquiry inquiry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inquiry);
        ArgumentNullException.ThrowIfNull(inquiry.Code, "inquiry.Code");
        return spending.BalanceAsync(inquiry, cancellationToken);
    }

    /// <summary>A gift as it stands, or null when there is none.</summary>
    public Task<Gift?> FindAsync(GiftId gift, CancellationToken cancellationToken = default) => reader.FindAsync(gift, cancellationToken);

    /// <summary>What a campaign has taken for gifts and still owes, for each currency it sold in.</summary>
    public Task<IReadOnlyList<GiftBooks>> BooksAsync(CampaignId campaign, CancellationToken cancellationToken = default) => reader.ReadBooksAsync(campaign, cancellationToken);

    /// <summary>Streams the ledger of gifts of a campaign, or of all, oldest entry first.</summary>
    public IAsyncEnumerable<GiftEntry> LedgerAsync(CampaignId? campaign = null, CancellationToken cancellationToken = default) => spending.ReadAsync(campaign, cancellationToken);

    private static void ThrowIfIncomplete(IdempotencyKey key, GiftId gift)
    {
        if (key == default || gift == default)
            throw new ArgumentException("This takes a key and the gift. Give both.", nameof(key));
    }
}
