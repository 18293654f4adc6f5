using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>A part of a campaign's budget that this transaction has locked.</summary>
internal sealed class BudgetShard(CampaignId campaign, int number, long cap, long used)
{
    public CampaignId Campaign => campaign;

    public int Number => number;

    /// <summary>What is left to give.</summary>
    public long Room { get; private set; } = cap - used;

    /// <summary>By how much its part of the budget grows at the cost of the others.</summary>
    public long Shifted { get; private set; }

    public BudgetChange Change { get; private set; }

    public void Apply(BudgetChange change)
    {
        Change += change;
        Room -= change.Held + change.Granted;
    }

    /// <summary>Whether what lay beside the row was brought into it: once is enough, however many then find no room.</summary>
    public bool IsFolded { get; private set; }

    /// <summary>Learns what was brought into the row after it was read.</summary>
    public void Fold(BudgetChange moves)
    {
        Room -= moves.Held + moves.Granted;
        IsFolded = true;
    }

    public void Shift(long amount)
    {
        Shifted += amount;
        Room += amount;
    }
}
