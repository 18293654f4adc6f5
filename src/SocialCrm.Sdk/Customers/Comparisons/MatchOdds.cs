namespace SocialCrm.Customers;

/// <summary>How often a finding is made among pairs of records of one person, and among pairs of different people.</summary>
/// <remarks>
/// The weight is log2 of their ratio (I. Fellegi and A. Sunter, A Theory for Record Linkage, JASA 64, 1969). The figures in the comparisons are round
/// guesses for a customer base of about a million people; they explain links and do not make any.
/// </remarks>
/// <param name="Same">The share among pairs of one person.</param>
/// <param name="Chance">The share among pairs of different people.</param>
internal readonly record struct MatchOdds(double Same, double Chance)
{
    /// <summary>The weight where the finding is made.</summary>
    public double Agree => Math.Log2(Same / Chance);

    /// <summary>The weight where both records could have shown it and do not.</summary>
    public double Disagree => Math.Log2((1 - Same) / (1 - Chance));
}
