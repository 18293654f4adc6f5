using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace OnePerson;

/// <summary>A CRM with a store of its own that goes with it, so that every run begins with nothing.</summary>
internal sealed class Crm : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("one-person-");
    private readonly ServiceProvider services;

    public Crm() => services = new ServiceCollection()
        .AddSingleton<TimeProvider>(Calendar)
        .AddSocialCrm(crm => crm
            .ConfigureCustomers(customers =>
            {
                customers.DefaultRegion = "GB";
                customers.MatchHashedIdentifiers = true;
            })
            .UseSurvivorship(rules => rules.For(AttributeKind.FullName, Survivorship.MostTrusted("crm", "shop")))
            .UseSqlite($"Data Source={Path.Combine(folder.FullName, "crm.db")}"))
        .BuildServiceProvider();

    public Calendar Calendar { get; } = new();

    public CustomerUnifier Unifier => services.GetRequiredService<CustomerUnifier>();

    public CustomerDirectory People => services.GetRequiredService<CustomerDirectory>();

    public PersonalData PersonalData => services.GetRequiredService<PersonalData>();

    /// <summary>Whose a record is.</summary>
    public async Task<Customer> CustomerOfAsync(SourceRecordId record) =>
        await People.FindAsync(new CustomerReference.ByRecord(record)) is { } id && await People.GetAsync(id) is { } customer
            ? customer
            : throw new InvalidOperationException("The record is nobody's.");

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
