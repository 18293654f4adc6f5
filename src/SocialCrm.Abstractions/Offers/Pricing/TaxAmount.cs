namespace SocialCrm.Offers;

/// <summary>The tax of one rate on an order.</summary>
/// <param name="Percent">The rate.</param>
/// <param name="Net">What is taxed, without the tax.</param>
/// <param name="Tax">The tax.</param>
public sealed record TaxAmount(decimal Percent, Money Net, Money Tax);
