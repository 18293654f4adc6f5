using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>What a shop expects of its records before anything was learned of them.</summary>
public sealed class OrdinaryCases : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new(crm => crm.ConfigureCustomers(options => options.UniqueSources.Add(new SourceId("register"))));

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    /// <summary>Two records of two systems that say the same of these are one person.</summary>
    public static TheoryData<string, RecordValue[], RecordValue[]> OnePerson => new()
    {
        { "e-mail alone", [Mail], [Mail] },
        { "e-mail, of which one has a name", [Mail, Anna], [Mail] },
        { "e-mail under a nickname", [Mail, Anna], [Mail, People.FullName("IceFan99")] },
        { "e-mail and another phone", [Mail, Phone], [Mail, People.Phone("+44 7911 654321")] },
        { "e-mail and name, and a birth date with a slip", [Mail, Anna, People.BirthDate("1980-02-03")], [Mail, Anna, People.BirthDate("1980-02-08")] },
        { "e-mail and name, and another town", [Mail, Anna, Town], [Mail, Anna, new(AttributeKind.City, "Basel")] },
        { "e-mail, and a short name of the same", [Mail, People.FullName("Robert Baker")], [Mail, People.FullName("Bob Baker")] },
        { "e-mail, and a name after a wedding", [Mail, Anna], [Mail, People.FullName("Anna Clark")] },
        { "phone alone", [Phone], [Phone] },
        { "phone and name", [Phone, Anna], [Phone, Anna] },
        { "a card that the host vouches for", [People.Loyalty("AB-1"), Anna], [People.Loyalty("ab 1"), People.FullName("Ben Clark")] },
        { "a customer number, written otherwise", [new(AttributeKind.Id, "C-10 77", "Shop")], [new(AttributeKind.Id, "c1077", "shop")] },
        { "name and birth date", [Anna, People.BirthDate("1980-02-03")], [People.FullName("Berg, Anna"), People.BirthDate("03.02.1980")] },
        { "a mailbox of Gmail with and without dots", [People.Email("anna.berg@gmail.com")], [People.Email("annaberg+shop@gmail.com")] },
        { "a handle on one channel", [People.Handle("bluesky", "annaberg7")], [People.Handle("Bluesky", "@AnnaBerg7")] },
    };

    /// <summary>Two records of two systems of which this is all that is known are two people.</summary>
    public static TheoryData<string, RecordValue[], RecordValue[]> TwoPeople => new()
    {
        { "namesakes", [Anna], [Anna] },
        { "namesakes in one town", [Anna, Town], [Anna, Town] },
        { "a family in one place", [Anna, Town, Code], [People.FullName("Ben Berg"), Town, Code] },
        { "namesakes with two mailboxes", [Anna, Mail], [Anna, People.Email("zoe@snow.example")] },
        { "one handle on two channels", [People.Handle("bluesky", "anna")], [People.Handle("x", "anna")] },
        { "one phone, two names", [Phone, Anna], [Phone, People.FullName("Ben Clark")] },
        { "one phone, one family", [Phone, Anna], [Phone, People.FullName("Ben Berg")] },
        { "one e-mail, one family", [Mail, Anna], [Mail, People.FullName("Ben Berg")] },
        { "one e-mail, one family, two birth dates", [Mail, Anna, People.BirthDate("1980-02-03")], [Mail, People.FullName("Ben Berg"), People.BirthDate("1978-11-20")] },
        { "one e-mail, one phone, one family, two birth dates", [Mail, Phone, Anna, People.BirthDate("1980-02-03")], [Mail, Phone, People.FullName("Ben Berg"), People.BirthDate("1978-11-20")] },
        { "one e-mail, two cards", [Mail, Anna, People.Loyalty("1177")], [Mail, Anna, People.Loyalty("2277")] },
        { "numbers given out in a row", [Anna, People.Phone("+44 7911 123456")], [People.FullName("Ben Berg"), People.Phone("+44 7911 123457")] },
        { "ids given out in a row", [Anna, new(AttributeKind.Id, "10077", "shop")], [Anna, new(AttributeKind.Id, "10078", "shop")] },
        { "one web site", [new(AttributeKind.Url, "https://ice.example")], [new(AttributeKind.Url, "https://ice.example")] },
        { "nothing", [], [] },
    };

    private static RecordValue Mail => People.Email("anna@ice.example");

    private static RecordValue Phone => People.Phone("+44 7911 123456");

    private static RecordValue Anna => People.FullName("Anna Berg");

    private static RecordValue Town => new(AttributeKind.City, "Bern");

    private static RecordValue Code => new(AttributeKind.Postcode, "3011");

    [Theory]
    [MemberData(nameof(OnePerson))]
    public async Task What_they_share_makes_them_one_person(string what, RecordValue[] one, RecordValue[] other)
    {
        await crm.TakeInAsync(People.Stating("crm", "1", one));
        await crm.TakeInAsync(People.Stating("orders", "2", other));

        Assert.Equal((what, "1 2"), (what, await crm.ClustersAsync()));
    }

    [Theory]
    [MemberData(nameof(TwoPeople))]
    public async Task What_they_share_leaves_them_two_people(string what, RecordValue[] one, RecordValue[] other)
    {
        await crm.TakeInAsync(People.Stating("crm", "1", one));
        await crm.TakeInAsync(People.Stating("orders", "2", other));

        Assert.Equal((what, "1 | 2"), (what, await crm.ClustersAsync()));
    }

    [Fact]
    public async Task A_row_that_states_the_handles_of_two_accounts_holds_them_together_whatever_they_call_themselves()
    {
        await crm.TakeInAsync(
            AccountRecord.From(new Account(new ChannelId("bluesky"), "did:1", "anna.example", "Ice Queen"), People.Noon),
            AccountRecord.From(new Account(new ChannelId("x"), "77", "realanna", "Scoop Fan"), People.Noon),
            People.Stating("crm", "row", Anna, People.Handle("bluesky", "@anna.example"), People.Handle("x", "RealAnna")));

        Assert.Equal("77 did:1 row", await crm.ClustersAsync());
    }

    [Fact]
    public async Task The_phone_of_a_counter_joins_nobody_who_has_a_name()
    {
        var names = new[] { "Anna Berg", "Ben Clark", "Cleo Dahl", "Dora Engel" };

        await crm.TakeInAsync([.. Enumerable.Range(0, 300).Select(number => People.Stating(
            number % 2 == 0 ? "crm" : "orders", $"r{number:000}", Phone, People.FullName($"{names[number % 4]}"), People.Email($"{(char)('a' + number % 26)}{number * 7919}@host{number}.example")))]);

        Assert.Equal(300, (await crm.ClustersAsync()).Split(" | ").Length);
    }

    [Fact]
    public async Task A_source_that_holds_nobody_twice_is_believed()
    {
        await crm.TakeInAsync(People.Stating("register", "1", Mail, Anna), People.Stating("register", "2", Mail, Anna));

        Assert.Equal("1 | 2", await crm.ClustersAsync());
    }

    [Fact]
    public async Task A_threshold_that_the_host_sets_is_the_one()
    {
        await using var strict = new CustomersOnSqlite(crm => crm.ConfigureCustomers(options => options.Threshold = 0.99999));

        await strict.TakeInAsync(People.Stating("crm", "1", Mail), People.Stating("orders", "2", Mail));

        Assert.Equal("1 | 2", await strict.ClustersAsync());
    }

    [Fact]
    public async Task Ids_of_more_systems_than_are_told_apart_stop_nobody()
    {
        var rows = Enumerable.Range(0, 60).SelectMany(system => Enumerable.Range(1, 2).Select(copy => People.Stating(
            $"s{copy}", $"{system:00}", Mail, new RecordValue(AttributeKind.Id, $"N{system}", $"system{system}"), new RecordValue(AttributeKind.Category, "gold", $"set{system}"))));

        await crm.TakeInAsync([.. rows, People.Stating("crm", "card", Mail, People.Loyalty("1177")), People.Stating("shop", "other card", Mail, People.Loyalty("2277"))]);

        // Verified ids are the last to be left out.
        Assert.NotEqual(
            await crm.Customers.FindAsync(new CustomerReference.ByRecord(SourceRecordId.From(new SourceId("crm"), "card"))),
            await crm.Customers.FindAsync(new CustomerReference.ByRecord(SourceRecordId.From(new SourceId("shop"), "other card"))));
    }
}
