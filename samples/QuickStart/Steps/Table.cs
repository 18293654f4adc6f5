namespace QuickStart.Steps;

/// <summary>The columns of one of the user's files.</summary>
/// <param name="Columns">Those it must have.</param>
/// <param name="OptionalColumns">Those it may have.</param>
internal sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<string> OptionalColumns)
{
    public static Table Customers { get; } = new(
        ["customer_id"],
        ["given_name", "family_name", "email", "phone", "birth_date", "city", "postcode", "loyalty_id", "channel", "handle"]);

    public static Table Orders { get; } = new(["order_id", "time", "value", "currency"], ["customer_id", "email", "phone", "code"]);

    public static Table Costs { get; } = new(["channel", "from", "to", "amount", "currency"], ["campaign"]);

    public static Table Cancellations { get; } = new(["order_id", "time"], []);

    public IReadOnlyList<string> All { get; } = [.. Columns, .. OptionalColumns];
}
