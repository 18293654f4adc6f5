using System.Diagnostics;
using System.Security.Cryptography;
using SocialCrm.Offers;

namespace SocialCrm.Benchmarks.Offers;

/// <summary>What codes cost: permutation, check symbol and text of one campaign's, in memory and on one core.</summary>
internal static class MintBenchmark
{
    private const uint Campaign = 1;

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var scale = arguments.Scale(1_000_000);
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1; // What the collector does on other threads counts too.
        }

        var press = new CodePress(new CrockfordCode(), RandomNumberGenerator.GetBytes(32));
        Texts(press, scale); // What runs for the first time is compiled first.
        var texts = new List<double>();
        var hashes = new List<double>();
        for (var round = 0; round < arguments.Rounds; round++)
        {
            texts.Add(Texts(press, scale));
            hashes.Add(Hashes(press, scale));
            await Console.Error.WriteLineAsync($"{scale:n0} codes in {texts[^1]:n3} s, their hashes in {hashes[^1]:n3} s");
        }

        var (campaign, durable) = await PrintAsync(arguments, scale);
        var seconds = ChildProcess.Median(texts);
        new BenchmarkResult
        {
            Verb = "mint",
            Scale = scale,
            Seconds = seconds,
            Rate = scale / seconds,
            Unit = "codes",
            MintSeconds = seconds,
            HashSeconds = ChildProcess.Median(hashes),
            DurableSeconds = durable,
            CampaignMilliseconds = campaign,
        }.Print();
        return 0;
    }

    /// <summary>Publishes a campaign of as many codes, and mints them in advance; answers milliseconds of the one and seconds of the other.</summary>
    private static async Task<(double Campaign, double Durable)> PrintAsync(BenchmarkArguments arguments, int scale)
    {
        var folder = Directory.CreateTempSubdirectory("socialcrm-mint-").FullName;
        try
        {
            await using var stage = await OfferStage.OpenAsync(arguments, folder, people: 1);
            var started = Stopwatch.GetTimestamp();
            await stage.PublishAsync(new CampaignId("minted"));
            var published = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            started = Stopwatch.GetTimestamp();
            var count = await stage.Desk.PrintAsync(new CampaignId("minted"), scale).CountAsync();
            var printed = Stopwatch.GetElapsedTime(started).TotalSeconds;
            await Console.Error.WriteLineAsync($"campaign published in {published:n1} ms, {count:n0} codes durable in {printed:n2} s");
            return (published, printed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Texts(CodePress press, int count)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        var serials = Serials(count);
        var codes = new string[count];
        press.Write(serials, codes);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Hashes(CodePress press, int count)
    {
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        press.Hash(Serials(count), new byte[HMACSHA256.HashSizeInBytes * count]);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static CodeSerial[] Serials(int count)
    {
        var serials = new CodeSerial[count];
        for (var number = 0; number < count; number++)
            serials[number] = new CodeSerial(Campaign, number);
        return serials;
    }
}
