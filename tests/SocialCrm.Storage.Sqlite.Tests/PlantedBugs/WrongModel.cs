using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A model that is read or replaced in a way of its own.</summary>
internal sealed class WrongModel(IModelIndex sound) : IModelIndex
{
    public Func<Task<int>> Version { get; init; } = sound.VersionAsync;

    public Func<Task<string>> Read { get; init; } = sound.ReadAsync;

    public Func<string, Task> Replace { get; init; } = sound.ReplaceAsync;

    public Task<int> VersionAsync() => Version();

    public Task<string> ReadAsync() => Read();

    public Task ReplaceAsync(string model) => Replace(model);
}
