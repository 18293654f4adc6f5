namespace SocialCrm.Attribution;

/// <summary>Everything credited in one currency. Currencies share nothing, so they cannot mix.</summary>
internal sealed class CurrencyCredits
{
    private readonly HashSet<int> touched = [];

    public CurrencyCredits(Currency currency, int models, int groupings)
    {
        Currency = currency;
        Models = [.. Enumerable.Range(0, models).Select(_ => new ModelCredits(groupings))];
    }

    public Currency Currency { get; }

    /// <summary>One for each model, in the order asked for.</summary>
    public IReadOnlyList<ModelCredits> Models { get; }

    /// <summary>The numbers of the lines that a journey touched, also where no model credits them.</summary>
    public IReadOnlySet<int> Touched => touched;

    /// <summary>All conversions and their revenue.</summary>
    public CreditTotal All { get; } = new();

    /// <summary>Those that followed a touchpoint.</summary>
    public CreditTotal Attributed { get; } = new();

    /// <summary>Counts a conversion, before it is divided.</summary>
    public void Count(Journey journey, long minorUnits, ReadOnlySpan<int> lines)
    {
        All.Add(minorUnits, Currency);
        if (journey.Touchpoints.Count > 0)
            Attributed.Add(minorUnits, Currency);
        foreach (var line in lines)
            touched.Add(line);
    }
}
