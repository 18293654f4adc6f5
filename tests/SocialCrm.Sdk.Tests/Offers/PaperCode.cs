namespace SocialCrm.Sdk.Tests.Offers;

/// <summary>A code on paper.</summary>
internal sealed class PaperCode
{
    public required int Person { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public PaperState State { get; set; }

    public DateTimeOffset HeldUntil { get; set; }

    /// <summary>How often it was held.</summary>
    public int Holds { get; set; }

    public bool WasUsed { get; set; }

    public long Granted { get; set; }

    public long Reversed { get; set; }

    /// <summary>Whether its value is held for it.</summary>
    public bool IsFree => State is PaperState.Issued or PaperState.Held;

    /// <summary>Whether it counts under limits.</summary>
    public bool Counts => IsFree || State == PaperState.Redeemed;
}
