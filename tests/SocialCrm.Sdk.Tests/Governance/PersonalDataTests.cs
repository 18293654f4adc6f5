using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;

namespace SocialCrm.Sdk.Tests.Governance;

public sealed class PersonalDataTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly GovernanceHost hosts = new();
    private readonly IHost host;

    public PersonalDataTests() => host = hosts.Build();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await hosts.DisposeAsync();

    [Fact]
    public async Task Records_that_wait_for_unification_are_erased_with_their_person()
    {
        await Unifier.PutAsync([Record("crm", "ada", "ada@example.org")]);
        await Unifier.UnifyAsync();
        var ada = await Directory.FindAsync(new CustomerReference.ByRecord(Record("crm", "ada").Id));
        await Unifier.PutAsync([Record("shop", "4711", "Ada@Example.org"), Record("shop", "4712", "bob@example.org")]);

        var receipt = await PersonalData.EraseAsync(ada!.Value);

        Assert.Equal(2, receipt?.Records);
        Assert.Equal(0, await Unifier.PutAsync([Record("shop", "4711", "ada@example.org")]));
        Assert.NotNull(await Directory.FindAsync(new CustomerReference.ByRecord(Record("shop", "4712").Id)));
    }

    [Fact]
    public async Task Somebody_who_only_waits_is_erased_by_a_record()
    {
        await Unifier.PutAsync([Record("shop", "4711", "ada@example.org"), Record("crm", "ada", "ada@example.org")]);

        var receipt = await PersonalData.EraseAsync(Record("shop", "4711").Id);

        Assert.Equal(2, receipt?.Records);
        Assert.Null(await PersonalData.EraseAsync(Record("crm", "ada").Id));
        Assert.Equal(0, await Unifier.PutAsync([Record("shop", "4711"), Record("crm", "ada")]));
    }

    [Fact]
    public async Task A_record_that_was_never_stored_is_erased_with_its_facts()
    {
        var visitor = Record("web", "visitor-1").Id;
        var facts = host.Services.GetRequiredService<FactLog>();
        await facts.AppendAsync([new Touchpoint(visitor, "web-log", "1", Noon, ChannelId.Web, TouchpointKind.Visit)]);

        var receipt = await PersonalData.EraseAsync(visitor);

        Assert.Equal(["touchpoints"], receipt!.Tables.Select(table => table.Table));
        Assert.Null(await PersonalData.EraseAsync(visitor));
    }

    private CustomerUnifier Unifier => host.Services.GetRequiredService<CustomerUnifier>();

    private CustomerDirectory Directory => host.Services.GetRequiredService<CustomerDirectory>();

    private PersonalData PersonalData => host.Services.GetRequiredService<PersonalData>();

    private static SourceRecord Record(string source, string key, params IEnumerable<string> emails) => new()
    {
        Source = new SourceId(source),
        Key = key,
        Values = [.. emails.Select(email => new RecordValue(AttributeKind.Email, email))],
        ObservedAt = Noon,
    };
}
