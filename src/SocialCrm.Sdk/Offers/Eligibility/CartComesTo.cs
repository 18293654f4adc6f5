namespace SocialCrm.Offers;

/// <summary>Lets in whoever has a cart of at least so much, before discounts, with tax only where its prices hold it.</summary>
public sealed class CartComesTo : IEligibilityRule
{
    private readonly Money atLeast;

    /// <summary>Takes the bound, which is within.</summary>
    /// <exception cref="ArgumentException">The bound has no currency.</exception>
    public CartComesTo(Money atLeast)
    {
        if (atLeast.Currency == default)
            throw new ArgumentException("The least amount needs a currency of ISO 4217.", nameof(atLeast));
        this.atLeast = atLeast;
    }

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "Your cart does not come to enough for this offer.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cart is not { } cart)
            return Eligibility.Unknown("It is not known what is in your cart.");
        return cart.Currency == atLeast.Currency && cart.Price.Amount >= atLeast.Amount
            ? new Eligibility(true, "The cart comes to enough.")
            : new Eligibility(false, Reason);
    }
}
