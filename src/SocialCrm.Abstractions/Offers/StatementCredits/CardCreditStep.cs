namespace SocialCrm.Offers;

/// <summary>A step of a credit.</summary>
/// <param name="Credit">The credit.</param>
/// <param name="To">Where it leads: posted or reversed.</param>
/// <param name="Reference">The host's reference of the step. The same step with the same reference is answered again.</param>
/// <param name="At">When.</param>
public sealed record CardCreditStep(CardCreditId Credit, CardCreditState To, string Reference, DateTimeOffset At);
