using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Compares phone numbers. Families share one, so the same one says less than the same e-mail.</summary>
internal sealed class PhoneComparison(IOptions<CustomerOptions> options) : IComparison
{
    public static MatchOdds Odds { get; } = new(Same: 0.6, Chance: 3e-6);
    private readonly PhoneRule rule = new(options);

    public string Name => LinkRules.Phone;

    public MatchWeight Compare(SourceRecord left, SourceRecord right) =>
        SharedKeys.Compare((SharedKeys.Of(rule, left), SharedKeys.Of(rule, right)), Odds, (Name, "phone"));
}
