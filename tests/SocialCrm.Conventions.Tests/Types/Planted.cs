namespace SocialCrm.Conventions.Tests.Types;

#pragma warning disable CA1034, CA1040, CA1052, CA1068, CA1822 // Everything here is wrong on purpose.

/// <summary>Types that break a convention, each in one way, and a few that do not.</summary>
public static class Planted
{
    public interface INothing;

    public interface IWide
    {
        string First { get; }

        string Second { get; }

        event EventHandler? Third;

        void Fourth();
    }

    public interface ITokenFirst
    {
        Task ReadAsync(CancellationToken cancellationToken, string name);
    }

    public interface ITokenOptional
    {
        Task ReadAsync(CancellationToken cancellationToken = default);
    }

    public interface ITokenForgotten
    {
        ValueTask<int> ReadAsync();
    }

    public interface INoSuffix
    {
        Task Read(CancellationToken cancellationToken);
    }

    public interface IOtherName
    {
        Task ReadAsync(CancellationToken token);
    }

    public interface ISeam
    {
        Task ReadAsync(CancellationToken cancellationToken);
    }

    public sealed class Implementation : ISeam
    {
        public Task ReadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public sealed class Facade
    {
        public Task ReadAsync(string name, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    public sealed class FacadeWithRequiredToken
    {
        public Task ReadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public sealed class StreamWithoutToken
    {
        public IAsyncEnumerable<int> ReadAsync() => AsyncEnumerable.Empty<int>();
    }

    public class Open;

    public abstract class Derivable;

    public abstract record Closed
    {
        private Closed()
        {
        }

        public sealed record Only : Closed;
    }
}
