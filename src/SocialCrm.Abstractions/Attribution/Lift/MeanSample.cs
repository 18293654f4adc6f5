namespace SocialCrm.Attribution;

/// <summary>What people spent, or another number that each of them has; 0 for those who did nothing.</summary>
/// <param name="People">How many people, at least 2.</param>
/// <param name="Mean">The mean over all of them.</param>
/// <param name="Variance">The sample variance, divided by <paramref name="People"/> − 1; in squared units of the mean.</param>
public readonly record struct MeanSample(long People, double Mean, double Variance);
