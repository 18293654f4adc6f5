using Spectre.Console;

namespace QuickStart.Display;

/// <summary>A bar for each step, on the terminal only: results on standard output stay clean.</summary>
internal sealed class LiveDisplay : RunDisplay
{
    private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private ProgressContext? context;
    private ProgressTask? task;
    private string step = "";

    public override Task RunAsync(Func<Task> work) => console.Progress()
        .AutoClear(false)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
        .StartAsync(async progress =>
        {
            context = progress;
            await work();
        });

    public override void Begin(string step)
    {
        this.step = step;
        task = context!.AddTask(Markup.Escape(step), maxValue: 1);
    }

    public override void Report(double progress)
    {
        if (task is not null)
            task.Value = Math.Clamp(progress, 0, 1);
    }

    public override void End(string result)
    {
        if (task is null)
            return;
        task.Description = Markup.Escape($"{step}: {result}");
        task.Value = 1;
        task.StopTask();
    }
}
