using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>Requests that rules judge.</summary>
internal static class Asked
{
    public static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A request of which nothing but the time is known.</summary>
    public static EligibilityRequest Nothing { get; } =
        new(DeskOnSqlite.Campaign(), new Customer(CustomerId.New(Noon), [], []), Noon);

    public static EligibilityRequest With(CustomerTraits traits) => Nothing with { Traits = traits };

    public static EligibilityRequest With(params CartLine[] lines) => Nothing with { Cart = new Cart(Currency.Euro, lines) };

    public static Money Euros(decimal amount) => new(amount, Currency.Euro);
}
