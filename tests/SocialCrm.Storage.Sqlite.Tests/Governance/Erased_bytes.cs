using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Storage.Sqlite.Tests.Governance;

/// <summary>What is on the disk of somebody who was erased, in the file and in those that SQLite keeps beside it, while the store is open.</summary>
public sealed class Erased_bytes : IAsyncLifetime
{
    private const string Marker = "zeldamarker";
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SqliteStoreHarness harness = new();
    private readonly ServiceProvider store;

    public Erased_bytes() => store = harness.Open();

    private IPersonalDataStore PersonalData => store.GetRequiredService<IPersonalDataStore>();

    public async Task InitializeAsync() => await AppendAsync(Marker);

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        await harness.DisposeAsync();
    }

    [Fact]
    public async Task Are_in_no_file_when_the_receipt_is_there()
    {
        Assert.NotEmpty(FilesWithTheMarker());

        Assert.NotNull(await PersonalData.EraseAsync(new CustomerReference.ByRecord(Record(Marker).Id), Noon, CancellationToken.None));

        Assert.Empty(FilesWithTheMarker());
        await AppendAsync("bob");
    }

    [Fact]
    public async Task That_grew_too_old_are_in_no_file_when_retention_is_done()
    {
        Assert.Equal(1, await PersonalData.ApplyRetentionAsync(new RetentionCutoffs(null, Noon.AddDays(1), null), CancellationToken.None));

        Assert.DoesNotContain(Files(), file => Holds(file, "text of " + Marker) || Holds(file, "raw of " + Marker));
    }

    [Fact]
    public async Task Go_as_soon_as_whoever_reads_is_done()
    {
        await AppendAsync("bob");
        await using (var reader = store.GetRequiredService<IInteractionStore>().ReadAsync(null, CancellationToken.None).GetAsyncEnumerator())
        {
            Assert.True(await reader.MoveNextAsync());
            Assert.NotNull(await PersonalData.EraseAsync(new CustomerReference.ByRecord(Record(Marker).Id), Noon, CancellationToken.None));
            Assert.NotEmpty(FilesWithTheMarker());
            await AppendAsync("cleo");
        }

        for (var waited = 0; FilesWithTheMarker().Any(); waited++)
        {
            Assert.True(waited < 300, "The erased bytes are still on the disk half a minute later.");
            await Task.Delay(100);
        }
    }

    private IEnumerable<string> FilesWithTheMarker() => Files().Where(file => Holds(file, Marker));

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Path.GetDirectoryName(harness.File)!);

    private static bool Holds(string path, string marker)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(marker)) >= 0;
    }

    private static SourceRecord Record(string name) => new() { Source = new SourceId("plaza"), Key = name, ObservedAt = Noon };

    private async Task AppendAsync(string name)
    {
        var record = Record(name);
        var interaction = new Interaction
        {
            Connection = new ConnectionId("plaza"),
            ExternalId = "post of " + name,
            Author = new Account(new ChannelId("plaza"), name),
            Kind = InteractionKind.Post,
            OccurredAt = Noon,
            Text = "text of " + name,
            Raw = Encoding.UTF8.GetBytes("raw of " + name + new string('.', 9_000) + name), // Longer than a page.
        };
        await store.GetRequiredService<IInteractionStore>().AppendAsync(
            new IntakeBatch(
                interaction.Connection,
                [new AuthoredInteraction(interaction, record.Id)],
                [record],
                [new DeadLetter(interaction.Connection, 1, "It cannot be read.", Encoding.UTF8.GetBytes("letter of " + name))],
                null,
                Noon),
            CancellationToken.None);
    }
}
