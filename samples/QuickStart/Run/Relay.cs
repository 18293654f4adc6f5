namespace QuickStart.Run;

/// <summary>Hands progress on at once, on the thread that reports it.</summary>
internal sealed class Relay<T>(Action<T> take) : IProgress<T>
{
    public void Report(T value) => take(value);
}
