using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>A person as a campaign knows them: whoever the recipient's record belongs to, and what all their records have had of it.</summary>
internal sealed class Recipient(CustomerId? customer)
{
    private readonly List<Had> had = [];

    /// <summary>Whom the record belongs to; null while it waits for unification.</summary>
    public CustomerId? Customer => customer;

    /// <summary>What one grant still counts for.</summary>
    /// <param name="IssuedAt">When it was given.</param>
    /// <param name="Value">What is held for it and was given and not taken back.</param>
    internal readonly record struct Had(DateTimeOffset IssuedAt, long Value);

    public void Add(Had grant) => had.Add(grant);

    /// <summary>Whether they may have one more benefit, under every limit of each person.</summary>
    public bool MayHave(CampaignTerms terms, DateTimeOffset at) =>
        had.Count < terms.Campaign.PerPersonLimit && FitsLimits(terms, at);

    /// <summary>Whether they may have one more benefit, under <see cref="Campaign.Limits"/> alone.</summary>
    public bool FitsLimits(CampaignTerms terms, DateTimeOffset at) => terms.Campaign.Limits.All(limit => !limit.IsPerPerson || Fits(limit, terms, at));

    private bool Fits(BudgetLimit limit, CampaignTerms terms, DateTimeOffset at)
    {
        var zone = terms.Campaign.Window.Zone;
        var period = BudgetPeriods.Of(limit.Period, at, zone);
        var used = had.Where(grant => BudgetPeriods.Of(limit.Period, grant.IssuedAt, zone) == period).Sum(grant => PeriodBook.Amount(limit, grant.Value, codes: 1));
        return PeriodBook.Amount(limit, terms.Value, codes: 1) <= PeriodBook.Cap(limit) - used;
    }
}
