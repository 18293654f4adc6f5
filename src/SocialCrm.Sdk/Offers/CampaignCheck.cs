namespace SocialCrm.Offers;

/// <summary>Refuses a campaign that could not keep its promises, before it is published for good.</summary>
internal static class CampaignCheck
{
    private const int LongestTitle = 200;
    private const int LongestSku = 128;

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
