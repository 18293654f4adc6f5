using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>The Customers room as a host composes it, on a SQLite file that lives as long as the test.</summary>
internal sealed class CustomersOnSqlite : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("customers-").FullName;
    private readonly ServiceProvider services;

    public CustomersOnSqlite(Action<SocialCrmBuilder>? compose = null)
    {
        services = new ServiceCollection()
            .AddSocialCrm(crm =>
            {
                crm.UseSqlite($"Data Source={Path.Combine(folder, "crm.db")}");
                compose?.Invoke(crm);
            })
            .BuildServiceProvider();
    }

    public CustomerUnifier Unifier => services.GetRequiredService<CustomerUnifier>();

    public CustomerDirectory Customers => services.GetRequiredService<CustomerDirectory>();

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Erases the person of a record.</summary>
    public async Task EraseAsync(SourceRecord record) => Assert.NotNull(await services.GetRequiredService<PersonalData>().EraseAsync(record.Id));

    /// <summary>Stores records and unifies.</summary>
    public async Task<UnificationSummary> TakeInAsync(params SourceRecord[] records)
    {
        await Unifier.PutAsync(records);
        return await Unifier.UnifyAsync();
    }

    public async Task<CustomerId> CustomerOfAsync(SourceRecord record) =>
        await Customers.FindAsync(new CustomerReference.ByRecord(record.Id)) ?? throw new InvalidOperationException("The record has no customer.");

    /// <summary>Who is together with whom, whatever they are called.</summary>
    public async Task<string> ClustersAsync()
    {
        var clusters = new List<string>();
        await foreach (var customer in Customers.ReadAsync())
            clusters.Add(string.Join(' ', customer.Records.Select(record => record.Key).Order(StringComparer.Ordinal)));
        return string.Join(" | ", clusters.Order(StringComparer.Ordinal));
    }

    public async Task<List<CustomerEvent>> HistoryAsync()
    {
        var history = new List<CustomerEvent>();
        await foreach (var told in Customers.HistoryAsync())
            history.Add(told);
        return history;
    }
}
