namespace SocialCrm.Offers;

/// <summary>People who deliberately get nothing, so that lift can be measured.</summary>
public sealed record Holdout
{
    /// <summary>The host's name of it.</summary>
    public required HoldoutId Id { get; init; }

    /// <summary>
    /// What the people are drawn by: one line of 1 to 200 characters, never changed. Two holdouts with the same salt hold out the same people;
    /// with different ones, independent people.
    /// </summary>
    public required string Salt { get; init; }

    /// <summary>The share of people who are held out, from 0 (nobody) to 1 (everybody). It may change: that is a ramp.</summary>
    public required double Share { get; init; }
}
