using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Channels;

/// <summary>The Channels room as a host composes it, on a SQLite file that lives as long as the test; further hosts share the file.</summary>
internal sealed class InboxOnSqlite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("channels-");
    private readonly List<ServiceProvider> hosts = [];

    public InboxOnSqlite(params IChannelConnector[] connectors) => Host(connectors);

    public MovedClock Clock { get; } = new();

    public Inbox Inbox => Get<Inbox>();

    public Intake Intake => Get<Intake>();

    public T Get<T>()
        where T : notnull => hosts[0].GetRequiredService<T>();

    /// <summary>A host over the same file, with a memory of its own.</summary>
    public Inbox Host(params IChannelConnector[] connectors)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSocialCrm(crm =>
        {
            crm.UseSqlite($"Data Source={Path.Combine(folder.FullName, "crm.db")}");
            foreach (var connector in connectors)
                crm.AddConnector(_ => connector);
        });
        hosts.Add(services.BuildServiceProvider());
        return hosts[^1].GetRequiredService<Inbox>();
    }

    /// <summary>The name that the record of an author shows, or null where there is no record.</summary>
    public async Task<string?> NameOfAsync(string author)
    {
        var id = SourceRecordId.From(new SourceId(Said.Plaza.Value), author);
        var record = await Get<ISourceRecordStore>().ReadAsync([id], CancellationToken.None).FirstOrDefaultAsync();
        return record?.Values.FirstOrDefault(value => value.Kind == AttributeKind.FullName)?.Value;
    }

    public async Task<List<string>> StoredAsync() => await Inbox.ReadAsync().Select(interaction => interaction.ExternalId).ToListAsync();

    public async Task<List<DeadLetter>> RejectedAsync() => await Inbox.ReadRejectedAsync(Said.Connection).ToListAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
