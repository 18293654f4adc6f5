namespace SocialCrm.Customers;

/// <summary>The log2 odds of three classes of pairs against pairs of unrelated people.</summary>
internal readonly record struct ClassOdds(double One, double Home, double Names)
{
    /// <summary>The log2 odds that it is one person: against strangers, people who live together and people of one name.</summary>
    public double Total => One - Math.Log2(1 + double.Exp2(Home) + double.Exp2(Names));
}
