using SocialCrm.Channels;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>An interaction store that appends in a way of its own.</summary>
internal sealed class WrongIntake(IInteractionStore sound) : IInteractionStore
{
    public required Func<IntakeBatch, CancellationToken, Task<IntakeOutcome>> Append { get; init; }

    public Task<IntakeOutcome> AppendAsync(IntakeBatch batch, CancellationToken cancellationToken) => Append(batch, cancellationToken);

    public Task<ChannelCursor> ReadCursorAsync(ConnectionId connection, CancellationToken cancellationToken) => sound.ReadCursorAsync(connection, cancellationToken);

    public IAsyncEnumerable<Interaction> ReadAsync(ConnectionId? connection, CancellationToken cancellationToken) => sound.ReadAsync(connection, cancellationToken);
}
