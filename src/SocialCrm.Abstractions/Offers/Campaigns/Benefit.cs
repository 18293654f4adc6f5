namespace SocialCrm.Offers;

/// <summary>What a campaign gives.</summary>
public abstract record Benefit
{
    private Benefit()
    {
    }

    /// <summary>The most it can be worth; this much of the budget is held when it is issued.</summary>
    public abstract Money MaximumValue { get; }

    /// <summary>Whether it is given as a code that is used on one order; otherwise no code of it is issued or taken.</summary>
    internal virtual bool IsGivenAsCode => true;

    /// <summary>What it is worth on an order, never more than <see cref="MaximumValue"/>; rounded to the minor unit.</summary>
    /// <param name="order">The order's total in the benefit's currency, not negative.</param>
    /// <exception cref="ArgumentException">The order is in another currency, or negative.</exception>
    public Money ValueFor(Money order)
    {
        if (order.Currency != MaximumValue.Currency)
            throw new ArgumentException($"The benefit is in {MaximumValue.Currency} and the order in {order.Currency}. Convert the order first.", nameof(order));
        if (order.Amount < 0m)
            throw new ArgumentException("An order's total is not negative. Reverse a redemption to give money back.", nameof(order));
        return Apply(order);
    }

    private protected abstract Money Apply(Money order);

    private static Money Smaller(Money left, Money right) => left.Amount <= right.Amount ? left : right;

    /// <summary>A share of the order, up to a limit.</summary>
    /// <param name="Percent">Above 0, at most 100.</param>
    /// <param name="Limit">The most it is worth.</param>
    public sealed record PercentageOff(decimal Percent, Money Limit) : Benefit
    {
        /// <inheritdoc/>
        public override Money MaximumValue => Limit;

        private protected override Money Apply(Money order) => Smaller(Limit, new Money(order.Amount * (Percent / 100m), order.Currency).Round());
    }

    /// <summary>A fixed amount off the order, never more than the order.</summary>
    /// <param name="Amount">The amount.</param>
    public sealed record AmountOff(Money Amount) : Benefit
    {
        /// <inheritdoc/>
        public override Money MaximumValue => Amount;

        private protected override Money Apply(Money order) => Smaller(Amount, order);
    }

    /// <summary>An item for free.</summary>
    /// <param name="Sku">The host's name of the item: one line of 1 to 128 characters.</param>
    /// <param name="Value">What it is worth.</param>
    public sealed record FreeItem(string Sku, Money Value) : Benefit
    {
        /// <inheritdoc/>
        public override Money MaximumValue => Value;

        private protected override Money Apply(Money order) => Value;
    }

    /// <summary>A value that one person pays for and another spends. It is sold and not given, so nothing of it is in the campaign's budget; <c>GiftDesk</c> sells it.</summary>
    /// <remarks>
    /// The campaign's window is when gifts are bought; they are claimed and spent after it too. <see cref="Campaign.CodeLifetime"/> is how long a spend code is good
    /// after the claim; leave it unset for codes that never expire, as the law of many countries asks of stored value. Limits per person count codes that are given
    /// and no gifts.
    /// </remarks>
    /// <param name="Minimum">The least that is sold.</param>
    /// <param name="Maximum">The most that is sold.</param>
    public sealed record GiftValue(Money Minimum, Money Maximum) : Benefit
    {
        /// <inheritdoc/>
        public override Money MaximumValue => Maximum;

        /// <summary>Until when the sender can have back what is left.</summary>
        public GiftRefunds Refunds { get; init; }

        internal override bool IsGivenAsCode => false;

        private protected override Money Apply(Money order) => Smaller(Maximum, order);
    }
}
