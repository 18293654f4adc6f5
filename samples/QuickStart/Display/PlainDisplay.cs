namespace QuickStart.Display;

/// <summary>A line for each step when it is done.</summary>
internal sealed class PlainDisplay(TextWriter output) : RunDisplay
{
    private string step = "";

    public override Task RunAsync(Func<Task> work) => work();

    public override void Begin(string step) => this.step = step;

    public override void Report(double progress)
    {
    }

    public override void End(string result) => output.WriteLine($"{step}: {result}");
}
