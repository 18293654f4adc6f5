namespace SocialCrm.Governance;

/// <summary>What became of an entry of the consent ledger.</summary>
public abstract record ConsentOutcome
{
    private ConsentOutcome()
    {
    }

    /// <summary>It stands in the ledger, durably.</summary>
    /// <param name="Entry">The entry as it stands.</param>
    /// <param name="IsReplay">Whether it stood there before.</param>
    public sealed record Recorded(ConsentEntry Entry, bool IsReplay) : ConsentOutcome;

    /// <summary>Another entry stands under this key. Nothing was written.</summary>
    /// <param name="Other">The entry that stands there.</param>
    public sealed record KeyTaken(ConsentEntry Other) : ConsentOutcome;

    /// <summary>
    /// The record's person was erased, and no entry of them is kept. Of a withdrawal a salted hash of the record is kept, so that it goes on being respected.
    /// </summary>
    public sealed record Suppressed : ConsentOutcome;
}
