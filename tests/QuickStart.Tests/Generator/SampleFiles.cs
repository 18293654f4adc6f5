namespace QuickStart.Tests.Generator;

/// <summary>The texts of the sample's files.</summary>
internal sealed record SampleFiles(string Interactions, string Customers, string Orders, string Costs, string Cancellations)
{
    public IEnumerable<(string Name, string Text)> All =>
    [
        ("interactions.csv", Interactions),
        ("customers.csv", Customers),
        ("orders.csv", Orders),
        ("costs.csv", Costs),
        ("cancellations.csv", Cancellations),
    ];
}
