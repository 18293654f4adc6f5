namespace SocialCrm.Governance;

/// <summary>The word of the person that decides.</summary>
/// <param name="Change">Given or withdrawn.</param>
/// <param name="At">When.</param>
/// <param name="Entry">The entry that decides; null where the person was erased and only a salted hash of their withdrawal is kept.</param>
public sealed record ConsentDecision(ConsentChange Change, DateTimeOffset At, ConsentEntry? Entry);
