using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Unification;

public sealed class HandleHolderTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new();

    private readonly SourceRecord row = People.Stating("crm", "row", People.Handle("Bluesky", "@Anna"));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task Accounts_that_held_one_handle_at_different_times_are_two_people()
    {
        await crm.TakeInAsync(Account("did:1", "anna"));

        await crm.TakeInAsync(Account("did:2", "anna", minute: 1));

        Assert.Equal("did:1 | did:2", await crm.ClustersAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_that_states_the_handle_belongs_to_the_account_seen_with_it_last(bool isTogether)
    {
        SourceRecord[] records = [Account("did:1", "anna"), row, Account("did:2", "anna", minute: 1), Account("did:3", "ANNA", minute: -1)];
        if (isTogether)
            await crm.TakeInAsync(records);
        foreach (var record in records.Where(_ => !isTogether))
            await crm.TakeInAsync(record);

        Assert.Equal("did:1 | did:2 row | did:3", await crm.ClustersAsync());
    }

    [Fact]
    public async Task When_an_account_was_seen_with_a_handle_is_what_the_value_says_where_it_does()
    {
        var early = Account("did:1", "anna", minute: 5);
        early = early with { Values = [.. early.Values.Select(value => value.Kind == AttributeKind.Handle ? value with { ObservedAt = People.Noon } : value)] };

        await crm.TakeInAsync(early, row, Account("did:2", "anna", minute: 1));

        Assert.Equal("did:1 | did:2 row", await crm.ClustersAsync());
    }

    [Fact]
    public async Task A_row_goes_over_to_the_account_that_took_the_handle()
    {
        await crm.TakeInAsync(Account("did:1", "anna"), row);
        var before = await crm.ClustersAsync();

        await crm.TakeInAsync(Account("did:2", "anna", minute: 1));

        Assert.Equal("did:1 row", before);
        Assert.Equal("did:1 | did:2 row", await crm.ClustersAsync());
    }

    [Fact]
    public async Task A_row_goes_back_when_the_last_account_calls_itself_otherwise()
    {
        await crm.TakeInAsync(Account("did:1", "anna"), row, Account("did:2", "anna", minute: 1));

        await crm.TakeInAsync(Account("did:2", "ben", minute: 2));

        Assert.Equal("did:1 row | did:2", await crm.ClustersAsync());
    }

    [Fact]
    public async Task Accounts_seen_with_a_handle_at_the_same_moment_leave_open_whose_it_is()
    {
        var order = People.Stating("orders", "order", People.Handle("bluesky", "anna"));

        await crm.TakeInAsync(Account("did:1", "anna"), Account("did:2", "anna"), row, order);

        Assert.Equal("did:1 | did:2 | order row", await crm.ClustersAsync());
    }

    [Fact]
    public async Task Accounts_of_one_person_still_meet_by_other_proof()
    {
        var (one, two) = (Account("did:1", "anna"), Account("did:2", "anna", minute: 1));
        await crm.TakeInAsync(one, two);

        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(one.Id, two.Id, "login")]));
        await crm.Unifier.UnifyAsync();

        Assert.Equal("did:1 did:2", await crm.ClustersAsync());
    }

    [Fact]
    public async Task An_account_whose_id_is_its_handle_is_one_in_every_spelling()
    {
        await crm.TakeInAsync(Account("Anna", null), Account("@anna", null, minute: 1), Account("did:1", "anna", minute: -1), row);

        Assert.Equal("@anna Anna row | did:1", await crm.ClustersAsync());
    }

    [Fact]
    public async Task An_account_of_another_channel_says_nothing_about_whose_the_handle_is()
    {
        var elsewhere = AccountRecord.From(new Account(new ChannelId("mastodon"), "7", "anna"), People.Noon.AddHours(1));

        await crm.TakeInAsync(Account("did:1", "anna"), elsewhere, row);

        Assert.Equal("7 | did:1 row", await crm.ClustersAsync());
    }

    [Fact]
    public async Task An_explanation_tells_two_accounts_of_one_handle_apart()
    {
        var (one, two) = (Account("did:1", "anna"), Account("did:2", "anna", minute: 1));
        await crm.TakeInAsync(one, two, row);

        var accounts = await crm.Customers.ExplainAsync(one.Id, two.Id);
        var stated = await crm.Customers.ExplainAsync(two.Id, row.Id);

        Assert.DoesNotContain(accounts!.Weights, weight => weight.Comparison == "handle");
        Assert.True(accounts.TotalWeight < 0);
        Assert.Equal("same account", stated!.Weights.Single(weight => weight.Comparison == "handle").Finding);
        Assert.True(stated.TotalWeight > 0);
    }

    private static SourceRecord Account(string id, string? handle, int minute = 0) =>
        AccountRecord.From(new Account(new ChannelId("bluesky"), id, handle), People.Noon.AddMinutes(minute));
}
