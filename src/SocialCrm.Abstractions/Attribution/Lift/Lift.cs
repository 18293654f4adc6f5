namespace SocialCrm.Attribution;

/// <summary>What a treatment caused: the treated people against those who were held out by chance.</summary>
/// <param name="Treated">The figure of the treated.</param>
/// <param name="HeldOut">The figure of those held out.</param>
/// <param name="Difference">
/// Treated minus held out, with its 95 % interval. Where 0 lies inside, chance alone may have caused it. Times the number of treated people, it is what
/// the treatment brought in all.
/// </param>
public sealed record Lift(Estimate Treated, Estimate HeldOut, Estimate Difference);
