namespace SocialCrm.Conventions.Tests.PublicApi;

#pragma warning disable CA1034, CA1819, CA1040, CA1816, CA2225, CA1001, CA1725, CA1822 // Shapes to write down, not to use.

/// <summary>One of every shape that the writer must know.</summary>
public static class Shown
{
    public const int Answer = 42;

    [Flags]
    public enum Kinds
    {
        None = 0,
        One = 1,
    }

    public interface ISeam
    {
        string? Name { get; }

        Task<IReadOnlyList<string?>> ReadAsync(ReadOnlySpan<byte> bytes, int? limit, CancellationToken cancellationToken);
    }

    public sealed record Point(int X, string? Label) : IDisposable
    {
        public required string[] Names { get; init; }

        public static Point operator +(Point left, Point right) => left;

        public static T Make<T>(string name, out int length, bool deep = true)
            where T : class, new()
        {
            length = name.Length;
            return new T();
        }

        public void Dispose()
        {
        }

        internal void Hidden()
        {
        }
    }
}
