using System.Diagnostics;
using System.Globalization;
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
        var (pair, truth) = ReadAll(plan, batch, rejects);
        var read = Stopwatch.GetElapsedTime(started).TotalSeconds;

        Progress.Show("linking");
        var result = new RecordLinker(options).Link(batch, model);
        var linked = Stopwatch.GetElapsedTime(started).TotalSeconds;

        if (plan.Output is not null)
            AtomicFile.Write(plan.Output, stream => WriteCustomers(batch, result, stream));
        var total = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (plan.SaveModel is not null)
            await ModelFile.SaveAsync(result.Model, plan.SaveModel);
        Progress.Clear();
        if (pair is var (left, right))
            Explain(plan, result.Explain(left, right));
        else
            Tell(plan, new UnifySummary(batch.Count, result, truth?.Measure(result.Clusters)) { Read = read, Write = total - linked, Total = total }, rejects);
    }

    /// <summary>Answers the records to explain and the truth, where asked for; the keys of all records need not be kept for these.</summary>
    private static ((int Left, int Right)? Pair, TruthLabels? Truth) ReadAll(UnifyPlan plan, RecordBatch batch, Rejects rejects)
    {
        var reading = new RecordReading(plan, batch, rejects);
        try
        {
            reading.Read();
        }
        finally
        {
            // What was refused is kept even when nothing could be used.
            rejects.Commit();
        }

        return (Pair(reading.Sought), reading.Truth);
    }

    private static void WriteCustomers(RecordBatch batch, LinkageResult result, Stream stream)
    {
        var writer = new CsvWriter(stream);
        writer.Field("record_id");
        writer.Field("customer_id");
        writer.EndRow();
        var clusters = result.Clusters;
        for (var record = 0; record < clusters.Length; record++)
        {
            writer.Field(batch.KeyOf(record));
            writer.Field(clusters[record] + 1);
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
        if (summary.Measures is { } measures)
            Console.WriteLine(string.Create(invariant, $"precision {measures.Precision:0.0000}, recall {measures.Recall:0.0000}, F1 {measures.F1:0.0000}"));
        foreach (var line in rejects.Told)
            Console.WriteLine(PlainText.Of(line));
    }
}
