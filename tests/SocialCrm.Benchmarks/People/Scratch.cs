using System.Diagnostics;
using SocialCrm.Customers;
namespace SocialCrm.Benchmarks.People;
internal static class Scratch
{
    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(20_000);
        var size = int.Parse(arguments.Options.GetValueOrDefault("size", "512"));
        var options = new LinkageOptions { DefaultRegion = "GB", Parallelism = 1 };
        SourceRecord[] records = [.. PeopleRecords.Make(scale, 1).Select((person, number) => LiveLinkage.RecordOf(person, $"{number}"))];
        new Random(1).Shuffle(records);
        var batch = new RecordBatch(options);
        foreach (var record in records) batch.Add(record);
        var model = new RecordLinker(options).Link(batch).Model;
        for (var round = 0; round < 3; round++)
        {
            var live = new LiveLinkage(new LinkagePolicy(model, options, new HashSet<string>(), HostRules.None));
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var allocated = GC.GetTotalAllocatedBytes();
            foreach (var chunk in records.Chunk(size)) await live.ApplyAsync(chunk, []);
            Console.WriteLine($"{(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / scale:F1} us/record cpu, {(GC.GetTotalAllocatedBytes() - allocated) / scale} bytes/record");
        }
        return 0;
    }
}
