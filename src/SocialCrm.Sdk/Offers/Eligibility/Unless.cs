namespace SocialCrm.Offers;

/// <summary>Lets in whoever a rule does not let in. A rule that lacks a fact still cannot tell.</summary>
public sealed class Unless : IEligibilityRule
{
    private readonly IEligibilityRule rule;
    private readonly string reason;

    /// <summary>Turns a rule round.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reason">What is said to whoever it lets in, and this does not: one line of 1 to 500 characters.</param>
    /// <exception cref="ArgumentException">The reason is blank, too long, or no line.</exception>
    public Unless(IEligibilityRule rule, string reason)
    {
        ArgumentNullException.ThrowIfNull(rule);
        this.rule = rule;
        this.reason = ReasonText.Checked(reason);
    }

    /// <inheritdoc/>
    public Eligibility Judge(EligibilityRequest request)
    {
        var answer = rule.Judge(request);
        if (answer.IsUnknown)
            return Eligibility.Unknown(ReasonText.Of(answer));
        return answer.IsEligible ? new Eligibility(false, reason) : new Eligibility(true, "Is not among those whom the campaign leaves out.");
    }
}
