namespace SocialCrm.Offers;

/// <summary>Lets in whoever at least one of the rules lets in. Otherwise it cannot tell while one of them lacks a fact.</summary>
/// <param name="rules">At least one.</param>
public sealed class AnyOf(params IEnumerable<IEligibilityRule> rules) : IEligibilityRule
{
    private readonly IEligibilityRule[] rules = RuleSet.Of(rules);

    /// <summary>What is said to whoever is not let in; null for the reason of the first rule.</summary>
    public string? Reason { get; init => field = value is null ? null : ReasonText.Checked(value); }

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        Eligibility? unknown = null, refused = null;
        foreach (var rule in rules)
        {
            var answer = rule.Judge(request);
            if (answer.IsEligible)
                return new Eligibility(true, ReasonText.Of(answer));
            if (answer.IsUnknown)
                unknown ??= answer;
            else
                refused ??= answer;
        }

        return unknown is null ? new Eligibility(false, Reason ?? ReasonText.Of(refused!)) : Eligibility.Unknown(ReasonText.Of(unknown));
    }
}
