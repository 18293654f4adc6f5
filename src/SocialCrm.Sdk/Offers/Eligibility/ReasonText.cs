namespace SocialCrm.Offers;

/// <summary>Sees to it that no answer goes out without a reason.</summary>
internal static class ReasonText
{
    private const int Longest = 500;

    /// <summary>A reason that a host wrote.</summary>
    public static string Checked(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return SingleLine.Fits(reason, Longest)
            ? reason
            : throw new ArgumentException($"A reason is one line of 1 to {Longest} characters, fit to show to the customer.", nameof(reason));
    }

    /// <summary>The reason of an answer. A host's own rule may have forgotten it.</summary>
    public static string Of(Eligibility answer)
    {
        if (!string.IsNullOrWhiteSpace(answer.Reason))
            return answer.Reason;
        return answer.IsEligible ? "The rule is satisfied." : "This offer is not for you.";
    }
}
