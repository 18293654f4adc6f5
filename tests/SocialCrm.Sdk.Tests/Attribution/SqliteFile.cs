using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Attribution;

/// <summary>A host over a SQLite file of its own, which goes when the host does.</summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialcrm-attribution-");
    private readonly ServiceProvider services;

    public SqliteFile()
    {
        var collection = new ServiceCollection();
        collection.AddSocialCrm(crm => crm.UseSqlite($"Data Source={Path.Combine(folder.FullName, "crm.db")}"));
        services = collection.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Stores records that state these values, and unifies.</summary>
    public async Task UnifyAsync(params IEnumerable<(string Source, string Key, string Email)> people)
    {
        var unifier = Get<CustomerUnifier>();
        await unifier.PutAsync([.. people.Select(person => new SourceRecord
        {
            Source = new SourceId(person.Source),
            Key = person.Key,
            Values = [new RecordValue(AttributeKind.Email, person.Email)],
            ObservedAt = Person.Start,
        })]);
        await unifier.UnifyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
