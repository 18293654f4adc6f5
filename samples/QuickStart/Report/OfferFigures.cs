using SocialCrm;

namespace QuickStart.Report;

/// <summary>Where the campaign stands.</summary>
internal sealed record OfferFigures
{
    public required string Title { get; init; }

    public required string Benefit { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required int PerPersonLimit { get; init; }

    public required Money Budget { get; init; }

    public required Money Held { get; init; }

    /// <summary>Given and not taken back.</summary>
    public required Money Granted { get; init; }

    public required long Issued { get; init; }

    public required long Redeemed { get; init; }

    public required long Reversed { get; init; }

    /// <summary>Codes that were refused, by reason.</summary>
    public IReadOnlyList<Tally> Refusals { get; init; } = [];

    public decimal Free => Budget.Amount - Held.Amount - Granted.Amount;
}
