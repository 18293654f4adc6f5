using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using QuickStart.CommandLine;
using QuickStart.Display;
using QuickStart.Report;
using QuickStart.Steps;
using QuickStart.Telling;
using SocialCrm;

namespace QuickStart.Run;

/// <summary>The program around a run: signals, exit codes, and faults told in one line.</summary>
internal static class Application
{
    private const int Unusable = 2;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] words)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        var database = "";
        try
        {
            var arguments = ArgumentReader.Read(words);
            if (arguments.Help)
            {
                Console.WriteLine(Help.Text);
                return 0;
            }

            var plan = RunPlan.From(arguments);
            database = plan.Database;
            if (arguments.Status)
                return await CampaignStanding.TellAsync(database, Console.Out, stop.Token);
            return await RunAsync(plan, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Fail(Interrupted, $"Stopped. What was stored is kept in {database}; run the same command again to go on.");
        }
        catch (OptionsValidationException fault)
        {
            return Fail(Unusable, string.Join(" ", fault.Failures));
        }
        catch (Exception fault) when (fault is UsageException or OutputException or SocialCrmException)
        {
            return Fail(Unusable, fault.Message);
        }
    }

    private static async Task<int> RunAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var rejects = new RejectedRowLog(plan.Rejects);
        var display = RunDisplay.Create();
        var runner = new Runner(plan, display, rejects, cancellationToken);
        Story? story = null;
        await display.RunAsync(async () => story = await runner.RunAsync());

        AtomicFile.Write(plan.Report, ReportPage.Render(story!));
        rejects.Commit();
        if (plan.Json is not null)
            AtomicFile.Write(plan.Json, JsonSerializer.Serialize(RunSummary.Of(story!, Stopwatch.GetElapsedTime(started)), RunSummaryJson.Default.RunSummary) + "\n");
        new StoryPrinter(Console.Out).Print(story!);
        Console.WriteLine();
        Console.WriteLine(runner.Changes.IsEmpty
            ? $"Nothing changed: everything in these files was in {plan.Database} already."
            : $"New in {plan.Database}: {runner.Changes}.");
        Console.WriteLine($"The report is {plan.Report}.");
        var useless = rejects.WhollyRejected.ToList();
        return useless.Count == 0
            ? 0
            : Fail(Unusable, $"{string.Join(", ", useless)}: every row was refused, so nothing of it counts. {(plan.Rejects is null ? "Run again with --rejects FILE to see why." : $"{plan.Rejects} tells why.")}");
    }

    /// <summary>The first signal ends the run in good order, a second one at once.</summary>
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }

    private static int Fail(int exitCode, string message)
    {
        Console.Error.WriteLine(PlainText.Of(message.ReplaceLineEndings(" ")));
        return exitCode;
    }
}
