using System.Collections.Frozen;

namespace SocialCrm.Offers;

/// <summary>What the host knows of a customer beyond the records. Null is what it does not know.</summary>
public sealed record CustomerTraits
{
    /// <summary>A customer of whom nothing is known.</summary>
    public static CustomerTraits Unknown { get; } = new();

    /// <summary>The tier of the loyalty programme, such as <c>gold</c>; names are compared to the letter.</summary>
    public string? Tier { get; init; }

    /// <summary>The segments they are in; names are compared to the letter. Empty says that they are in none.</summary>
    public IReadOnlyCollection<string>? Segments { get; init => field = value?.ToFrozenSet(StringComparer.Ordinal); }

    /// <summary>When they first ordered.</summary>
    public DateTimeOffset? FirstOrderAt { get; init; }

    /// <summary>How many orders they have placed; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public int? OrderCount
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0, nameof(value));
            field = value;
        }
    }

    /// <summary>What they have spent over all. Amounts in one currency add up.</summary>
    /// <exception cref="ArgumentException">An amount has no currency, more decimals than it, or does not fit 64 bits of minor units.</exception>
    public IReadOnlyList<Money>? Spend { get; init => field = Checked(value, amount => amount); }

    /// <summary>What they have spent and when. It answers what was spent since a time, and over all where <see cref="Spend"/> is null.</summary>
    /// <exception cref="ArgumentException">An amount has no currency, more decimals than it, or does not fit 64 bits of minor units.</exception>
    public IReadOnlyList<SpentAmount>? SpendHistory { get; init => field = Checked(value, spent => spent.Amount); }

    private static T[]? Checked<T>(IReadOnlyList<T>? spend, Func<T, Money> amount)
    {
        if (spend is null)
            return null;
        if (!spend.All(spent => spent is not null && Amounts.CanBeStored(amount(spent))))
            throw new ArgumentException("What was spent has a currency, no more decimals than that has, and fits 64 bits of minor units. Round it first.", nameof(spend));
        return [.. spend];
    }
}
