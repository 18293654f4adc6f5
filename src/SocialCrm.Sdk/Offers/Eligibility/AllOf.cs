namespace SocialCrm.Offers;

/// <summary>Lets in whoever all of the rules let in. The first rule that says no gives the reason; if none does, the first that lacks a fact.</summary>
/// <param name="rules">At least one.</param>
public sealed class AllOf(params IEnumerable<IEligibilityRule> rules) : IEligibilityRule
{
    private readonly IEligibilityRule[] rules = RuleSet.Of(rules);

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        Eligibility? unknown = null;
        foreach (var rule in rules)
        {
            var answer = rule.Judge(request);
            if (answer is { IsEligible: false, IsUnknown: false })
                return new Eligibility(false, ReasonText.Of(answer));
            unknown ??= answer.IsUnknown ? answer : null;
        }

        return unknown is null ? new Eligibility(true, "Every rule is satisfied.") : Eligibility.Unknown(ReasonText.Of(unknown));
    }
}
