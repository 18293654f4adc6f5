using SocialCrm.Benchmarks.People;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>Makes batches of people.</summary>
internal static class PeopleBatch
{
    /// <summary>Each value with its column.</summary>
    private static readonly (string Column, AttributeKind Kind, Func<PersonRecord, string> Value)[] Columns =
    [
        ("given", AttributeKind.GivenName, person => person.GivenName),
        ("family", AttributeKind.FamilyName, person => person.Surname),
        ("born", AttributeKind.BirthDate, person => person.BirthDate),
        ("mail", AttributeKind.Email, person => person.Email),
        ("phone", AttributeKind.Phone, person => person.Phone),
        ("code", AttributeKind.Postcode, person => person.Postcode),
        ("city", AttributeKind.City, person => person.City),
    ];

    /// <summary>Synthetic people, without some of their columns.</summary>
    public static RecordBatch Synthetic(int rows, params string[] without)
    {
        var batch = new RecordBatch(new LinkageOptions { DefaultRegion = "GB" });
        var number = 0;
        foreach (var person in PeopleRecords.Make(rows))
        {
            batch.Begin(batch.Source(new SourceId(person.Source)), $"{number++}");
            foreach (var (column, kind, value) in Columns)
            {
                if (!without.Contains(column))
                    batch.Set(batch.Slot(kind), value(person));
            }

            batch.End();
        }

        return batch;
    }

    /// <summary>Who the synthetic people are.</summary>
    public static LinkageTruth Truth(int rows)
    {
        var truth = new LinkageTruth();
        foreach (var person in PeopleRecords.Make(rows))
            truth.Add($"{person.TrueId}");
        return truth;
    }

    /// <summary>Records of one source, each of given name, family name, e-mail and birth date.</summary>
    public static RecordBatch Of(params (string Given, string Family, string Email, string Born)[] people)
    {
        var batch = new RecordBatch(new LinkageOptions());
        foreach (var (given, family, email, born) in people)
        {
            batch.Add(new SourceRecord
            {
                Source = new SourceId("crm"),
                Key = $"{batch.Count}",
                ObservedAt = DateTimeOffset.UnixEpoch,
                Values =
                [
                    new(AttributeKind.GivenName, given), new(AttributeKind.FamilyName, family), new(AttributeKind.Email, email), new(AttributeKind.BirthDate, born),
                ],
            });
        }

        return batch;
    }
}
