namespace QuickStart.Display;

/// <summary>Shows how far a run is.</summary>
internal abstract class RunDisplay
{
    /// <summary>A moving display where somebody watches, plain lines where output goes to a file or another program.</summary>
    public static RunDisplay Create() => Console.IsErrorRedirected ? new PlainDisplay(Console.Out) : new LiveDisplay();

    /// <summary>Shows the display while work is done.</summary>
    public abstract Task RunAsync(Func<Task> work);

    /// <summary>Begins a step; the one before is done.</summary>
    public abstract void Begin(string step);

    /// <summary>Tells how far the step is, from 0 to 1.</summary>
    public abstract void Report(double progress);

    /// <summary>Ends the step with what came of it.</summary>
    public abstract void End(string result);
}
