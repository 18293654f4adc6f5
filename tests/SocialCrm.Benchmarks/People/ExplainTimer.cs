using System.Diagnostics;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>Times explanations of neighbours in a file ordered by person, half of them one person, in the process itself.</summary>
internal static class ExplainTimer
{
    private const int Calls = 10_000;
    private const int Rounds = 11;

    /// <summary>How long one explanation takes, in the middle of several rounds.</summary>
    public static double Microseconds(int rows)
    {
        var result = new RecordLinker(new LinkageOptions()).Link(Batch(rows));
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Time(result, rows)).Order().ToArray();
        return rounds[Rounds / 2];
    }

    private static double Time(LinkageResult result, int rows)
    {
        var started = Stopwatch.GetTimestamp();
        for (var call = 0; call < Calls; call++)
            result.Explain(call % (rows - 1), call % (rows - 1) + 1);
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / Calls;
    }

    private static RecordBatch Batch(int rows)
    {
        var batch = new RecordBatch(new LinkageOptions { DefaultRegion = "GB" });
        foreach (var person in PeopleRecords.Make(rows))
        {
            batch.Begin(batch.Source(new SourceId(person.Source)), $"{batch.Count}");
            batch.Set(batch.Slot(AttributeKind.GivenName), person.GivenName);
            batch.Set(batch.Slot(AttributeKind.FamilyName), person.Surname);
            batch.Set(batch.Slot(AttributeKind.BirthDate), person.BirthDate);
            batch.Set(batch.Slot(AttributeKind.Email), person.Email);
            batch.Set(batch.Slot(AttributeKind.Phone), person.Phone);
            batch.Set(batch.Slot(AttributeKind.Postcode), person.Postcode);
            batch.Set(batch.Slot(AttributeKind.City), person.City);
            batch.End();
        }

        return batch;
    }
}
