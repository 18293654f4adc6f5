namespace Workbench.Run;

/// <summary>Tells on standard error how far a run is, where somebody watches.</summary>
internal static class Progress
{
    private const int Width = 40;

    private static readonly bool IsWatched = !Console.IsErrorRedirected;

    public static void Show(string what)
    {
        if (IsWatched)
            Console.Error.Write("\r" + what.PadRight(Width));
    }

    public static void Clear()
    {
        if (IsWatched)
            Console.Error.Write("\r" + new string(' ', Width) + "\r");
    }
}
