using BenchmarkDotNet.Attributes;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.Micro;

/// <summary>What naming an author's record costs at intake, where it is done for every new author of a page.</summary>
[MemoryDiagnoser]
public class IdBenchmarks
{
    private readonly SourceId source = new("instagram");

    [Benchmark]
    public SourceRecordId DeriveRecordId() => SourceRecordId.From(source, "17841405822304914");
}
