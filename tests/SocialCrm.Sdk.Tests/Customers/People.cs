using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>Short ways to write source records.</summary>
internal static class People
{
    public static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static SourceRecord Stating(string source, string key, params RecordValue[] values) =>
        new() { Source = new SourceId(source), Key = key, Values = values, ObservedAt = Noon };

    public static RecordValue Email(string value) => new(AttributeKind.Email, value);

    public static RecordValue Phone(string value) => new(AttributeKind.Phone, value);

    public static RecordValue Loyalty(string value) => new(AttributeKind.VerifiedId, value, "loyalty");

    public static RecordValue Handle(string channel, string value) => new(AttributeKind.Handle, value, channel);

    public static RecordValue FullName(string value) => new(AttributeKind.FullName, value);

    public static RecordValue BirthDate(string value) => new(AttributeKind.BirthDate, value);
}
