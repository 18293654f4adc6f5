namespace SocialCrm.Customers;

/// <summary>Compares e-mail addresses. People have several, so different ones say little.</summary>
internal sealed class EmailComparison : IComparison
{
    public static MatchOdds Odds { get; } = new(Same: 0.7, Chance: 1e-6);
    private readonly EmailRule rule = new();

    public string Name => LinkRules.Email;

    public MatchWeight Compare(SourceRecord left, SourceRecord right) =>
        SharedKeys.Compare((SharedKeys.Of(rule, left), SharedKeys.Of(rule, right)), Odds, (Name, "e-mail"));
}
