using SocialCrm;
using SocialCrm.Attribution;
using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>An order.</summary>
internal sealed record OrderRow(string Id, DateTimeOffset At, Money Value, string Code, IReadOnlyList<RecordValue> Buyer)
{
    public SourceRecordId Record => SourceRecordId.From(Sources.Orders, Id);

    /// <param name="row">The row.</param>
    /// <param name="now">Orders after it are refused.</param>
    public static OrderRow Read(RowValues row, DateTimeOffset now)
    {
        var id = row.Required("order_id", 128);
        var buyer = new List<RecordValue>(3);
        if (row.Optional("customer_id", 256) is { Length: > 0 } customer)
            buyer.Add(new RecordValue(AttributeKind.Id, customer, Sources.CustomerNumber));
        if (row.Optional("email") is { Length: > 0 } email)
            buyer.Add(new RecordValue(AttributeKind.Email, email));
        if (row.Optional("phone") is { Length: > 0 } phone)
            buyer.Add(new RecordValue(AttributeKind.Phone, phone));
        return new OrderRow(id, row.PastInstant("time", now), row.Money("value", "currency"), row.Optional("code", 200), buyer);
    }

    public SourceRecord ToRecord() => new() { Source = Sources.Orders, Key = Id, Values = Buyer, ObservedAt = At };

    public Conversion ToConversion() => new(Record, Sources.Orders.Value, Id, At, Value);
}
