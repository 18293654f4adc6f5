namespace SocialCrm.Storage;

/// <summary>What a decision changes in a campaign's books, in minor units and in numbers of codes.</summary>
internal readonly record struct BudgetChange
{
    public long Held { get; init; }

    public long Granted { get; init; }

    public long Issued { get; init; }

    public long Redeemed { get; init; }

    public long Reversed { get; init; }

    public long Lapsed { get; init; }

    public static BudgetChange operator +(BudgetChange left, BudgetChange right) => new()
    {
        Held = checked(left.Held + right.Held),
        Granted = checked(left.Granted + right.Granted),
        Issued = left.Issued + right.Issued,
        Redeemed = left.Redeemed + right.Redeemed,
        Reversed = left.Reversed + right.Reversed,
        Lapsed = left.Lapsed + right.Lapsed,
    };
}
