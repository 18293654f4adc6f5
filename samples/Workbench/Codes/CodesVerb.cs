using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using SocialCrm.Offers;
using Workbench.Output;
using Workbench.Run;

namespace Workbench.Codes;

/// <summary>The verb <c>codes</c>: from a key and a count to a file of codes.</summary>
internal static class CodesVerb
{
    private const int Chunk = 4_096;

    public static int Run(string[] words)
    {
        if (CodesPlan.Read(words) is not { } plan)
        {
            Console.WriteLine(CodesHelp.Text);
            return 0;
        }

        OutputPlaces.Demand(
            plan.Key is null ? [] : [("--key", plan.Key)],
            plan.Json is null ? [("--output", plan.Output)] : [("--output", plan.Output), ("--json", plan.Json)]);
        var key = plan.Key is null ? RandomNumberGenerator.GetBytes(CodeSeries.KeyLength) : KeyFile.Load(plan.Key);
        var series = plan.Open(key);
        if (series.Bits < CodesPlan.SafeBits)
            Warn(plan, series.Bits);

        var started = Stopwatch.GetTimestamp();
        using (var file = new AtomicFile(plan.Output, isPrivate: true))
        {
            Mint(plan, series, file.Stream);
            file.Commit();
        }

        var summary = new CodesSummary(plan, series.Bits, Stopwatch.GetElapsedTime(started).TotalSeconds);
        if (plan.Json is not null)
            AtomicFile.Write(plan.Json, summary.WriteTo);
        Progress.Clear();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{plan.Count:n0} codes of {series.Bits:0.#} bits ({summary.Seconds:0.00} s): {PlainText.Of(plan.Output)}"));
        return 0;
    }

    private static void Mint(CodesPlan plan, CodeSeries series, Stream stream)
    {
        var writer = new CsvWriter(stream);
        writer.Field("code");
        writer.EndRow();
        var codes = new string[Math.Min(Chunk, plan.Count)];
        for (var done = 0L; done < plan.Count; done += codes.Length)
        {
            var part = codes.AsSpan(0, (int)Math.Min(codes.Length, plan.Count - done));
            series.Write(plan.First + done, part);
            foreach (var code in part)
            {
                writer.Field(code);
                writer.EndRow();
            }

            if (done / Chunk % 64 == 0)
                Progress.Show($"minting {100 * (done / (double)plan.Count):0} %");
        }

        writer.Flush();
    }

    private static void Warn(CodesPlan plan, double bits) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"These codes have {bits:0.#} bits, and one in 2^{plan.GuessBits(bits):0.#} guesses is right: limit how often one may try. Codes that are worth money have {CodesPlan.SafeBits}, with --length {CodesPlan.LengthOf(CodesPlan.SafeBits, plan.Alphabet)} or more."));
}
