namespace SocialCrm.Offers;

/// <summary>Refuses a campaign that could not keep its promises, before it is published for good.</summary>
internal static class CampaignCheck
{
    private const int LongestTitle = 200;
    private const int LongestSku = 128;
    private const int MostLimits = 16;
    private const int MostShards = 64;
    private static readonly TimeSpan MostDelay = TimeSpan.FromDays(366);

    public static void ThrowIfInvalid(Campaign campaign)
    {
        ThrowIf(campaign.Id == default, "A campaign needs an id. Set Campaign.Id.");
        ThrowIf(campaign.Window is null, "A campaign needs a window. Set Campaign.Window.");
        ThrowIf(!campaign.Window!.IsZoneKnown, "This machine does not know the campaign's time zone. Use an IANA name, such as Europe/Berlin, for Campaign.Window.");
        ThrowIf(campaign.Benefit is null, "A campaign needs a benefit. Set Campaign.Benefit.");
        ThrowIf(
            campaign.Title is null || !SingleLine.Fits(campaign.Title, LongestTitle),
            $"A campaign's title is one line of 1 to {LongestTitle} characters. Correct Campaign.Title.");
        ThrowIf(campaign.PerPersonLimit < 1, "A campaign gives each person at least one code. Set Campaign.PerPersonLimit to 1 or more.");
        ThrowIfNotPositive(campaign.Budget, "Campaign.Budget");
        ThrowIfInvalid(campaign.Benefit!);
        ThrowIf(
            campaign.Benefit!.MaximumValue.Currency != campaign.Budget.Currency,
            $"The benefit is in {campaign.Benefit.MaximumValue.Currency} and the budget in {campaign.Budget.Currency}. Use one currency for both.");
        ThrowIf(
            campaign.Benefit.MaximumValue.Amount > campaign.Budget.Amount,
            "The budget does not cover one benefit. Raise Campaign.Budget, or lower what the benefit is worth at most.");
        ThrowIf(campaign.CodeLifetime <= TimeSpan.Zero, "A code lives longer than no time at all. Correct Campaign.CodeLifetime, or leave it unset.");
        ThrowIf(campaign.BudgetShards is < 1 or > MostShards, $"A budget has 1 to {MostShards} shards. Correct Campaign.BudgetShards.");
        ThrowIf(
            campaign is { Benefit: Benefit.StatementCredit, Limits: { } limits } && limits.Any(limit => limit is { IsPerPerson: true }),
            "Statement credits are limited by card and not by person. Use StatementCredit.PerCard, and take the limit of each person out of Campaign.Limits.");
        ThrowIfInvalid(campaign.Limits, campaign.Budget.Currency, campaign.Benefit.MaximumValue);
        if (campaign.Referral is { } referral)
            ThrowIfInvalid(referral, campaign);
        ThrowIf(
            campaign is { Benefit: Benefit.GiftValue, Limits.Count: > 0 },
            "A campaign that sells gifts gives nothing of its budget, so no limit of it would hold. Leave Campaign.Limits empty.");
    }

    private static void ThrowIfInvalid(IReadOnlyList<BudgetLimit> limits, Currency currency, Money value)
    {
        ThrowIf(limits is null || limits.Count > MostLimits || limits.Any(limit => limit is null), $"A campaign has up to {MostLimits} limits. Correct Campaign.Limits.");
        foreach (var limit in limits!)
        {
            ThrowIf(!Enum.IsDefined(limit.Period), "A limit counts over the whole campaign, a day, a week or a month. Correct BudgetLimit.Period.");
            ThrowIf(limit is BudgetLimit.OfCodes { Cap: < 1 }, "A limit lets at least one code through. Correct OfCodes.Cap.");
            if (limit is not BudgetLimit.OfMoney { Cap: var cap })
                continue;
            ThrowIfNotPositive(cap, "OfMoney.Cap");
            ThrowIf(cap.Currency != currency, $"A limit is in {cap.Currency} and the budget in {currency}. Use one currency for both.");
            ThrowIf(cap.Amount < value.Amount, "A limit does not cover one benefit. Raise OfMoney.Cap, or lower what the benefit is worth at most.");
        }

        ThrowIf(
            limits.Select(limit => (limit.GetType(), limit.IsPerPerson, limit.Period)).Distinct().Count() < limits.Count,
            "Two limits count the same over the same time. Keep the lower one in Campaign.Limits.");
    }

    private static void ThrowIfInvalid(Benefit benefit)
    {
        ThrowIfNotPositive(benefit.MaximumValue, "What the benefit is worth at most");
        ThrowIf(
            benefit is Benefit.PercentageOff { Percent: <= 0m or > 100m },
            "A percentage is above 0 and at most 100. Correct PercentageOff.Percent.");
        ThrowIf(
            benefit is Benefit.FreeItem item && (item.Sku is null || !SingleLine.Fits(item.Sku, LongestSku)),
            $"A free item's SKU is one line of 1 to {LongestSku} characters. Correct FreeItem.Sku.");
        ThrowIf(
            benefit is Benefit.DonationPledge pledge && (pledge.Beneficiary is null || !SingleLine.Fits(pledge.Beneficiary, LongestTitle)),
            $"A pledge names who gets it in one line of 1 to {LongestTitle} characters. Correct DonationPledge.Beneficiary.");
        if (benefit is Benefit.StatementCredit credit)
            ThrowIfInvalid(credit);
        if (benefit is Benefit.GiftValue gift)
            ThrowIfInvalid(gift);
    }

    private static void ThrowIfInvalid(Benefit.StatementCredit credit)
    {
        ThrowIf(credit.MinimumSpend.Currency != credit.Value.Currency, "The least spend is in another currency than the credit. Use one currency for both.");
        ThrowIf(
            credit.MinimumSpend.Amount < 0m || !Amounts.CanBeStored(credit.MinimumSpend),
            "The least spend is 0 or more, in whole minor units of its currency. Correct StatementCredit.MinimumSpend.");
        ThrowIf(credit.PerCard < 1, "A card may have at least one credit. Set StatementCredit.PerCard to 1 or more.");
        ThrowIf(credit.EnrolmentCap < 1, "At least one card may enrol. Correct StatementCredit.EnrolmentCap, or leave it unset.");
        ThrowIf(
            credit.Merchant is { } merchant && !SingleLine.Fits(merchant, LongestSku),
            $"A merchant's name is one line of 1 to {LongestSku} characters. Correct StatementCredit.Merchant, or leave it unset.");
    }

    private static void ThrowIfInvalid(ReferralTerms referral, Campaign campaign)
    {
        ThrowIf(!campaign.Benefit.IsGivenAsCode, "A referral is rewarded with a code, and this benefit is not given as one. Choose another for Campaign.Benefit.");
        ThrowIf(
            referral.Delay < TimeSpan.Zero || referral.Delay > MostDelay || referral.Delay >= campaign.Window.End - campaign.Window.Start,
            "A reward is due within 366 days, and while the campaign runs. Correct ReferralTerms.Delay.");
        ThrowIf(!Enum.IsDefined(referral.Attribution), "A referral is the first referrer's or the last one's. Correct ReferralTerms.Attribution.");
        ThrowIf(
            referral.IsTwoSided && campaign.Benefit.MaximumValue.Amount > campaign.Budget.Amount / 2,
            "The budget does not cover the two rewards of one referral. Raise Campaign.Budget.");
    }

    private static void ThrowIfInvalid(Benefit.GiftValue gift)
    {
        ThrowIfNotPositive(gift.Minimum, "GiftValue.Minimum");
        ThrowIf(gift.Minimum.Currency != gift.Maximum.Currency, $"The least value of a gift is in {gift.Minimum.Currency} and the most in {gift.Maximum.Currency}. Use one currency for both.");
        ThrowIf(gift.Minimum.Amount > gift.Maximum.Amount, "The least value of a gift is above the most. Swap GiftValue.Minimum and GiftValue.Maximum.");
        ThrowIf(!Enum.IsDefined(gift.Refunds), "A gift is refunded until it is claimed or until it is spent. Correct GiftValue.Refunds.");
    }

    private static void ThrowIfNotPositive(Money money, string what)
    {
        ThrowIf(money.Currency == default, $"{what} needs a currency of ISO 4217.");
        ThrowIf(money.Amount <= 0m, $"{what} must be above 0.");
        ThrowIf(
            !Amounts.CanBeStored(money),
            $"{what} has more decimals than {money.Currency} has, or does not fit 64 bits of minor units. Round it, or split the campaign.");
    }

    private static void ThrowIf(bool wrong, string message)
    {
        if (wrong)
            throw new ArgumentException(message);
    }
}
