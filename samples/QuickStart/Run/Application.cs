using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using QuickStart.CommandLine;
using QuickStart.Display;
using QuickStart.Report;
using QuickStart.Steps;
using QuickStart.Telling;

namespace QuickStart.Run;

/// <summary>The program around a run: signals, exit codes, and faults told in one line.</summary>
internal static class Application
{
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
        catch (Exception exception)
        {
            // The last catch of a program: nobody above it would tell the user anything but a stack trace.
            var fault = Fault.Of(exception, database);
            return Fail(fault.ExitCode, fault.Message);
        }
    }

    private static async Task<int> RunAsync(RunPlan plan, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        OutputCheck.Demand(plan);
        using var rejects = new RejectedRowLog(plan.Rejects);
        var display = RunDisplay.Create();
        var runner = new Runner(plan, display, rejects, cancellationToken);
        Story? story = null;
        await display.RunAsync(async () => story = await runner.RunAsync());

        // Told first, so that a disk that fills up now takes no result away.
        var ending = new Ending(plan, Console.Out);
        new StoryPrinter(Console.Out).Print(story!);
        ending.Print(runner.Changes, story!, rejects);
        if (plan.Codes is not null && !runner.Codes.IsOver)
            AtomicFile.Write(plan.Codes, runner.Codes.Csv, isSecret: true);
        AtomicFile.Write(plan.Report, ReportPage.Render(story!));
        rejects.Commit();
        if (plan.Json is not null)
            AtomicFile.Write(plan.Json, JsonSerializer.Serialize(RunSummary.Of(story!, Stopwatch.GetElapsedTime(started)), RunSummaryJson.Default.RunSummary) + "\n");
        ending.PrintFiles(runner.Codes);
        return rejects.IsNothingUsable ? Fail(Fault.Unusable, $"Every row of every file was refused, so there is nothing to tell. {ending.WhereToLook}") : 0;
    }

    /// <summary>The first signal ends the run in good order, a second one at once.</summary>
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }

    private static int Fail(int exitCode, string message)
    {
        try
        {
            Console.Error.WriteLine(PlainText.Of(message.ReplaceLineEndings(" ")));
        }
        catch (IOException)
        {
            // Nobody can be told; the exit code still says it.
        }

        return exitCode;
    }
}
