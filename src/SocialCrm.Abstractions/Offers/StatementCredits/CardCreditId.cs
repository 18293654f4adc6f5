namespace SocialCrm.Offers;

/// <summary>Identifies one statement credit.</summary>
public readonly record struct CardCreditId(Guid Value)
{
    /// <summary>A new id, UUID version 7.</summary>
    /// <param name="now">The time that goes into it.</param>
    public static CardCreditId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
