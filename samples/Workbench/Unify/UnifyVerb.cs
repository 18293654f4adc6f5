using System.Diagnostics;
using System.Globalization;
using System.Text;
using SocialCrm.Customers;
using Workbench.CommandLine;
using Workbench.Output;
using Workbench.Run;

namespace Workbench.Unify;

/// <summary>The verbs <c>unify</c> and <c>explain</c>: from files of records to customers, or to the reasons why two records are one person.</summary>
internal static class UnifyVerb
{
    public static async Task<int> RunAsync(string[] words)
    {
        if (UnifyPlan.Read(words) is not { } plan)
        {
            Console.WriteLine(UnifyHelp.Text);
            return 0;
        }

        OutputPlaces.Demand(plan.ReadFiles, plan.WrittenFiles);
        var options = new LinkageOptions { DefaultRegion = plan.DefaultRegion, Threshold = plan.Threshold };
        var model = plan.Model is null ? null : await ModelFile.LoadAsync(plan.Model);
        using var rejects = new Rejects(plan.Rejects);
        await RunAsync(plan, options, model, rejects);
        return 0;
    }

    private static async Task RunAsync(UnifyPlan plan, LinkageOptions options, LinkageModel? model, Rejects rejects)
    {
        var started = Stopwatch.GetTimestamp();
        var batch = new RecordBatch(options);
        var reading = new RecordReading(plan, batch, rejects);
        ReadAll(reading, rejects);
        var pair = Pair(reading.Sought);
        var read = Stopwatch.GetElapsedTime(started).TotalSeconds;

        Progress.Show("linking");
        var result = new RecordLinker(options).Link(batch, model);
        var linked = Stopwatch.GetElapsedTime(started).TotalSeconds;

        if (plan.Output is not null)
            AtomicFile.Write(plan.Output, stream => WriteCustomers(batch, reading, result, stream));
        var total = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (plan.SaveModel is not null)
            await ModelFile.SaveAsync(result.Model, plan.SaveModel);
        Progress.Clear();
        if (pair is var (left, right))
            Explain(plan, result.Explain(left, right));
        else
            Tell(plan, new UnifySummary(batch.Count, result, reading.Truth is { } truth ? new LinkageReport(result).Quality(truth) : null) { Read = read, Write = total - linked, Total = total }, rejects);
    }

    /// <summary>What was refused is kept even when nothing could be used.</summary>
    private static void ReadAll(RecordReading reading, Rejects rejects)
    {
        try
        {
            reading.Read();
        }
        finally
        {
            rejects.Commit();
        }
    }

    /// <summary>Where two sources have a record of one id, a third column tells which is meant: without it the customers could not be joined to the records.</summary>
    private static void WriteCustomers(RecordBatch batch, RecordReading reading, LinkageResult result, Stream stream)
    {
        var sources = reading.SourcesToTell;
        var writer = new CsvWriter(stream);
        writer.Field("record_id");
        writer.Field("customer_id");
        if (sources is not null)
            writer.Field("source");
        writer.EndRow();
        var clusters = result.Clusters;
        for (var record = 0; record < clusters.Length; record++)
        {
            writer.Field(batch.KeyOf(record));
            writer.Field(clusters[record] + 1);
            if (sources is not null)
                writer.Field(sources[reading.SourceOf[record]]);
            writer.EndRow();
        }

        writer.Flush();
    }

    /// <summary>The numbers of the records to explain, before the work of linking is done in vain.</summary>
    private static (int Left, int Right)? Pair(SoughtRecord[] sought)
    {
        if (sought.Length == 0)
            return null;
        var (left, right) = (sought[0].Number, sought[1].Number);
        return left != right ? (left, right) : throw new UsageException("--left and --right name the same record. Name two.");
    }

    private static void Explain(UnifyPlan plan, MatchExplanation explanation)
    {
        if (plan.Json is not null)
            AtomicFile.Write(plan.Json, stream => ExplanationText.Write(explanation, stream));
        if (plan is { Svg: { } chart, Explain: var (left, right) })
            AtomicFile.Write(chart, stream => stream.Write(Encoding.UTF8.GetBytes(LinkageCharts.Waterfall(explanation, $"{left} and {right}"))));
        foreach (var line in ExplanationText.Lines(explanation))
            Console.WriteLine(PlainText.Of(line));
    }

    private static void Tell(UnifyPlan plan, UnifySummary summary, Rejects rejects)
    {
        if (plan.Json is not null)
            AtomicFile.Write(plan.Json, summary.WriteTo);
        var invariant = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(
            invariant, $"{summary.Records:n0} records are {summary.Result.CustomerCount:n0} customers (threshold {summary.Result.Threshold:0.####}, {summary.Total:0.00} s): {plan.Output}"));
        if (summary.Quality is { } quality)
            Console.WriteLine(string.Create(invariant, $"precision {quality.Precision:0.0000}, recall {quality.Recall:0.0000}, F1 {quality.F1:0.0000}"));
        foreach (var line in rejects.Told)
            Console.WriteLine(PlainText.Of(line));
    }
}
