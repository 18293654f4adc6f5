using System.Diagnostics;
using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The SQLite store with one bug in it, so that a suite can be seen to fail.</summary>
internal sealed class PlantedStoreHarness(Bug bug) : StoreHarness
{
    private readonly SqliteStoreHarness sound = new();

    public override Task CreateAsync(CancellationToken cancellationToken) => sound.CreateAsync(cancellationToken);

    public override void Use(SocialCrmBuilder crm)
    {
        sound.Use(crm);
        bug.Plant(crm.Services);
    }

    public override Task<IReadOnlyList<string>> FindAsync(ReadOnlyMemory<byte> marker, CancellationToken cancellationToken) =>
        sound.FindAsync(marker, cancellationToken);

    public override Task<IAsyncDisposable?> BreakAsync(StoreFailure failure, CancellationToken cancellationToken = default) =>
        sound.BreakAsync(failure, cancellationToken);

    public override ProcessStartInfo StartWriter()
    {
        var start = sound.StartWriter();
        start.Environment[Program.BugVariable] = bug.Name;
        return start;
    }

    public override ValueTask DisposeAsync() => sound.DisposeAsync();
}
