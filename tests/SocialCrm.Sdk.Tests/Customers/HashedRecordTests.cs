using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>Records that state hashes meet those that state what was hashed.</summary>
public sealed class HashedRecordTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new(crm => crm.ConfigureCustomers(options =>
    {
        options.MatchHashedIdentifiers = true;
        options.DefaultRegion = "GB";
    }));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Theory]
    [InlineData(AudiencePlatform.Meta)]
    [InlineData(AudiencePlatform.Google)]
    public async Task A_hash_meets_the_value_that_was_hashed_in_whatever_order_they_come(AudiencePlatform platform)
    {
        await crm.TakeInAsync(People.Stating("ads", "1", HashedEmail("anna.berg@gmail.com", platform)), People.Stating("crm", "4", People.Phone("07911 123456")));
        var summary = await crm.TakeInAsync(People.Stating("crm", "2", People.Email("Anna.Berg@gmail.com")), People.Stating("ads", "3", HashedPhone("+447911123456", platform)));

        Assert.Equal("1 2 | 3 4", await crm.ClustersAsync());
        Assert.Equal(["email", "phone"], summary.Reasons.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_link_by_a_hash_is_explained()
    {
        var (hashed, clear) = (People.Stating("ads", "1", HashedEmail("anna@ice.example", AudiencePlatform.Meta)), People.Stating("crm", "2", People.Email("anna@ice.example")));
        await crm.TakeInAsync(hashed, clear);

        var weight = Assert.Single((await crm.Customers.ExplainAsync(hashed.Id, clear.Id))!.Weights, weight => weight.Comparison == "email");

        Assert.Equal("same e-mail", weight.Finding);
        Assert.InRange(weight.Weight, 15, 25);
    }

    [Fact]
    public async Task Two_addresses_in_clear_are_compared_as_they_are_also_where_a_platform_takes_them_for_one()
    {
        var (dotted, tagged) = (People.Stating("crm", "1", People.Email("anna.berg@gmail.com")), People.Stating("crm", "2", People.Email("annaberg+shop@gmail.com")));
        await crm.TakeInAsync(dotted, tagged, People.Stating("ads", "3", HashedEmail("anna.berg@gmail.com", AudiencePlatform.Google)));

        var explanation = await crm.Customers.ExplainAsync(dotted.Id, tagged.Id);

        Assert.Equal("1 2 3", await crm.ClustersAsync());
        Assert.Equal("same e-mail but for tags and dots", explanation!.Weights.Single(weight => weight.Comparison == "email").Finding);
    }

    [Fact]
    public async Task A_hash_of_another_value_speaks_against_it()
    {
        var (hashed, clear) = (People.Stating("ads", "1", HashedEmail("ben@ice.example", AudiencePlatform.Meta)), People.Stating("crm", "2", People.Email("anna@ice.example")));
        await crm.TakeInAsync(hashed, clear);

        var explanation = await crm.Customers.ExplainAsync(hashed.Id, clear.Id);

        Assert.Equal("different e-mail", explanation!.Weights.Single(weight => weight.Comparison == "email").Finding);
        Assert.Equal("1 | 2", await crm.ClustersAsync());
    }

    [Fact]
    public async Task A_record_that_is_put_anew_states_its_hashes_as_the_host_wishes_now()
    {
        var clear = People.Stating("crm", "2", People.Email("anna@ice.example"));
        await crm.TakeInAsync(clear, People.Stating("ads", "1", HashedEmail("anna@ice.example", AudiencePlatform.Meta)));

        await crm.TakeInAsync(clear with { Values = [People.Email("ben@ice.example")] });

        Assert.Equal("1 | 2", await crm.ClustersAsync());
    }

    [Fact]
    public async Task The_hash_of_nothing_links_nobody()
    {
        var nothing = new RecordValue(AttributeKind.HashedEmail, "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855");

        await crm.TakeInAsync(People.Stating("ads", "1", nothing), People.Stating("ads", "2", nothing));

        Assert.Equal("1 | 2", await crm.ClustersAsync());
    }

    [Fact]
    public async Task A_hash_is_never_shown_for_the_address()
    {
        var hashed = People.Stating("ads", "1", HashedEmail("anna@ice.example", AudiencePlatform.Meta));
        await crm.TakeInAsync(hashed);

        var customer = await crm.Customers.GetAsync(await crm.CustomerOfAsync(hashed));

        Assert.Null(customer![AttributeKind.Email]);
        Assert.Equal(hashed.Values[0].Value, customer[AttributeKind.HashedEmail]);
    }

    [Fact]
    public async Task Hashes_only_meet_hashes_where_the_host_does_not_ask_for_more()
    {
        await using var plain = new CustomersOnSqlite();

        await plain.TakeInAsync(
            People.Stating("ads", "1", HashedEmail("anna@ice.example", AudiencePlatform.Meta)),
            People.Stating("ads", "2", HashedEmail("anna@ice.example", AudiencePlatform.Meta)),
            People.Stating("crm", "3", People.Email("anna@ice.example")));

        Assert.Equal("1 2 | 3", await plain.ClustersAsync());
    }

    private static RecordValue HashedEmail(string email, AudiencePlatform platform) => new(AttributeKind.HashedEmail, HashedIdentifier.OfEmail(email, platform)!.ToUpperInvariant());

    private static RecordValue HashedPhone(string phone, AudiencePlatform platform) => new(AttributeKind.HashedPhone, HashedIdentifier.OfPhone(phone, null, platform)!);
}
