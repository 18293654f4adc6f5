using BenchmarkDotNet.Attributes;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Benchmarks.Micro;

/// <summary>What reading a row of CSV costs, the file being in the cache of the operating system.</summary>
[MemoryDiagnoser]
public class RowReaderBenchmarks
{
    private const int Rows = 100_000;
    private string path = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        path = Path.GetTempFileName();
        await InteractionsFile.MakeAsync(path, Rows);
    }

    [GlobalCleanup]
    public void CleanUp() => File.Delete(path);

    [Benchmark(OperationsPerInvoke = Rows)]
    public async Task<long> ReadRows()
    {
        using var rows = await RowReader.OpenAsync(path, new RowReaderOptions { Format = RowFormat.Csv });
        long bytes = 0;
        while (await rows.ReadAsync())
            bytes += rows.Utf8(6).Length;
        return bytes;
    }
}
