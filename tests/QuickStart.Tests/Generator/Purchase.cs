namespace QuickStart.Tests.Generator;

/// <summary>One row of orders.csv before it is written.</summary>
internal sealed record Purchase(Person? Buyer, DateTimeOffset At, decimal Value)
{
    public string Id { get; set; } = "";

    /// <summary>What the buyer typed into the code field.</summary>
    public string? Code { get; set; }

    /// <summary>Whether the code is meant to work, and so must say who the buyer is.</summary>
    public bool MustNameBuyer { get; set; }
}
