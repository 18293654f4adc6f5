namespace SocialCrm.Offers;

/// <summary>What became of an action that was taken back, such as a like that was removed.</summary>
public abstract record WithdrawalOutcome
{
    private WithdrawalOutcome()
    {
    }

    /// <summary>What it gave is back below the cap.</summary>
    /// <param name="Value">How much.</param>
    /// <param name="IsReplay">Whether an earlier call had taken it back.</param>
    public sealed record Withdrawn(Money Value, bool IsReplay) : WithdrawalOutcome;

    /// <summary>What was pledged stands, as the terms under which it counted say.</summary>
    /// <param name="Value">How much.</param>
    public sealed record Stands(Money Value) : WithdrawalOutcome;

    /// <summary>The action had not counted, so there is nothing to take back.</summary>
    public sealed record NotCounted : WithdrawalOutcome;
}
