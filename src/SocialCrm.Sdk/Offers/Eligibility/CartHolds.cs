namespace SocialCrm.Offers;

/// <summary>Lets in whoever has a product in the cart.</summary>
public sealed class CartHolds : IEligibilityRule
{
    private readonly ProductSelection products;
    private readonly int quantity;

    /// <summary>Takes the products, and how many of them together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is below 1.</exception>
    public CartHolds(ProductSelection products, int quantity = 1)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        this.products = products;
        this.quantity = quantity;
    }

    /// <summary>What is said to whoever is not let in.</summary>
    public string Reason { get; init => field = ReasonText.Checked(value); } = "The product that this offer is for is not in your cart.";

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cart is not { } cart)
            return Eligibility.Unknown("It is not known what is in your cart.");
        return cart.Lines.Where(products.Covers).Sum(line => (long)line.Quantity) >= quantity
            ? new Eligibility(true, "The cart holds what the campaign asks for.")
            : new Eligibility(false, Reason);
    }
}
