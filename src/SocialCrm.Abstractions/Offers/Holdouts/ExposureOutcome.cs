namespace SocialCrm.Offers;

/// <summary>What became of an attempt to give somebody something.</summary>
public abstract record ExposureOutcome
{
    private ExposureOutcome()
    {
    }

    /// <summary>The arm is known, and the record's first exposure is written, now or before.</summary>
    /// <param name="Decision">Give nothing to whoever is held out.</param>
    public sealed record Decided(HoldoutDecision Decision) : ExposureOutcome;

    /// <summary>There is no such holdout; nothing is written. Define it first.</summary>
    public sealed record UnknownHoldout : ExposureOutcome;

    /// <summary>There is no such record; nothing is written.</summary>
    public sealed record UnknownRecord : ExposureOutcome;
}
