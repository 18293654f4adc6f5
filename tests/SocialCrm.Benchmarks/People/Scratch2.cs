using System.Diagnostics;
using SocialCrm.Customers;
namespace SocialCrm.Benchmarks.People;
internal static class Scratch2
{
    public static async Task<int> RunAsync()
    {
        var options = new LinkageOptions { DefaultRegion = "GB", Parallelism = 1 };
        SourceRecord[] records = [.. PeopleRecords.Make(20_000, 1).Select((person, number) => LiveLinkage.RecordOf(person, $"{number}"))];
        var batch = new RecordBatch(options);
        foreach (var record in records) batch.Add(record);
        var model = new RecordLinker(options).Link(batch).Model;
        var policy = new LinkagePolicy(model, options, new HashSet<string>(), HostRules.None);
        var statements = Statements.Of(records, options, HostRules.None);
        for (var round = 0; round < 3; round++)
        {
            Time("statements", i => Statements.Of([records[i]], options, HostRules.None));
            Time("statement codec write", i => StatementCodec.Write(statements[i]));
            var stored = statements.Select(StatementCodec.Write).ToArray();
            Time("statement codec read", i => StatementCodec.Read(stored[i]));
            Time("table of 1", i => new StatementTable(model, [statements[i]]));
            Time("table of 1 + blocks", i => new StatementTable(model, [statements[i]]).Blocks());
            Time("table of 12", i => new StatementTable(model, statements[i..(i + 12)]));
            Time("table of 12 + blocks", i => new StatementTable(model, statements[i..(i + 12)]).Blocks());
            var table = new StatementTable(model, statements[..12]);
            Time("linker of 12", i => new StatementLinker(table, policy, []));
            Console.WriteLine();
        }
        await Task.CompletedTask;
        return 0;
        static void Time(string what, Action<int> act)
        {
            var a = GC.GetAllocatedBytesForCurrentThread(); var w = Stopwatch.StartNew();
            for (var i = 0; i < 10_000; i++) act(i);
            Console.WriteLine($"{what}: {w.Elapsed.TotalMicroseconds / 10_000:F2} us {(GC.GetAllocatedBytesForCurrentThread() - a) / 10_000} B");
        }
    }
}
