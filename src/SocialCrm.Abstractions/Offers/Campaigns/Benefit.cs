namespace SocialCrm.Offers;

/// <summary>What a campaign gives.</summary>
public abstract record Benefit
{
    private Benefit()
    {
    }

    /// <summary>The most it can be worth; this much of the budget is held when it is issued.</summary>
    public abstract Money MaximumValue { get; }

    /// <summary>Whether people get it as a code. Otherwise the desk of its kind gives it, and an attempt to issue or use a code is refused.</summary>
    public virtual bool IsGivenAsCode => true;

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

    /// <summary>Money for somebody else, for everything that people do: each like gives one dollar, until the campaign's budget, which is the cap, is met exactly.</summary>
    /// <remarks>
    /// <c>PledgeDesk</c> counts. Of the campaign's terms those about codes mean nothing here: limit per person, lifetime and whether a code is personal. Of
    /// <see cref="Campaign.Limits"/>, those of codes count actions.
    /// </remarks>
    /// <param name="PerAction">What one action gives.</param>
    /// <param name="Beneficiary">Who gets it: one line of 1 to 200 characters, as people read it.</param>
    public sealed record DonationPledge(Money PerAction, string Beneficiary) : Benefit
    {
        /// <summary>Whether an action that is taken back gives its money back to the budget. Default: false, what was pledged stands.</summary>
        public bool IsWithdrawable { get; init; }

        /// <inheritdoc/>
        public override Money MaximumValue => PerAction;

        /// <inheritdoc/>
        public override bool IsGivenAsCode => false;

        private protected override Money Apply(Money order) => Money.Zero(order.Currency);
    }

    /// <summary>Money back on a card's statement, for a purchase with an enrolled card.</summary>
    /// <remarks>
    /// <c>StatementCreditDesk</c> enrols cards and matches purchases. Of the campaign's terms those about codes mean nothing here: limit per person, lifetime
    /// and whether a code is personal. Of <see cref="Campaign.Limits"/>, those of codes count credits; there are none of each person.
    /// </remarks>
    /// <param name="Value">What one purchase gives back, and never more than the purchase.</param>
    /// <param name="MinimumSpend">The least that the purchase is worth, 0 or more, in the same currency.</param>
    /// <param name="PerCard">How many credits one card may have, at least 1; reversed ones no longer count.</param>
    public sealed record StatementCredit(Money Value, Money MinimumSpend, int PerCard) : Benefit
    {
        /// <summary>How many cards may enrol, at least 1; null for as many as come.</summary>
        public long? EnrolmentCap { get; init; }

        /// <summary>The one merchant whose purchases count, as the host's transactions name it: one line of 1 to 128 characters; null for every one.</summary>
        public string? Merchant { get; init; }

        /// <inheritdoc/>
        public override Money MaximumValue => Value;

        /// <inheritdoc/>
        public override bool IsGivenAsCode => false;

        private protected override Money Apply(Money order) => Smaller(Value, order);
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

        /// <inheritdoc/>
        public override bool IsGivenAsCode => false;

        private protected override Money Apply(Money order) => Smaller(Maximum, order);
    }
}
