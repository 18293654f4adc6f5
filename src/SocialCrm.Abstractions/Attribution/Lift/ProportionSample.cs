namespace SocialCrm.Attribution;

/// <summary>Of people, how many did something once or more.</summary>
/// <param name="People">How many people, at least 1.</param>
/// <param name="Successes">How many of them did it, from 0 to <paramref name="People"/>.</param>
public readonly record struct ProportionSample(long People, long Successes);
