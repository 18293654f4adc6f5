using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialCrm.Customers;
using SocialCrm.Sdk.Tests.Customers.Linkage;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>What sources send that should not, through a store: nothing merges on it, and a step costs no more than its records.</summary>
public sealed class BadInputThroughAStoreTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new(Counting);

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Theory]
    [InlineData("test@test.com", 10)]
    [InlineData("counter@shop.example", 16)]
    public async Task An_address_of_twenty_thousand_people_links_nobody(string mail, int mostRows)
    {
        const int Many = 20_000;

        var (summary, rows) = await TakeInAsync(Enumerable.Range(0, Many).Select(number => People.Stating(
            "crm", $"{number}", Given(MadeUp.Given(number)), Family(MadeUp.Family(number)), People.Email(mail), People.Phone($"+4479{number:00000000}"))));

        Assert.Equal((Many, 0, 0), (summary.Created, summary.Merged, summary.Split));
        Assert.InRange(rows, Many, mostRows * Many);
        Assert.Equal(mail == "test@test.com" ? Many : 0, summary.SetAside);
    }

    [Fact]
    public async Task What_a_record_costs_does_not_grow_with_the_records_that_share_its_address()
    {
        SourceRecord Of(int number) => People.Stating("crm", $"{number}", Given(MadeUp.Given(number)), Family(MadeUp.Family(number)), People.Email("counter@shop.example"));

        var (_, first) = await TakeInAsync(Enumerable.Range(1_000, 2_000).Select(Of));
        await TakeInAsync(Enumerable.Range(3_000, 6_000).Select(Of));
        var (_, later) = await TakeInAsync(Enumerable.Range(9_000, 2_000).Select(Of));

        Assert.True(later < 2 * first, $"{first} {later}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Records_that_say_nothing_stand_alone(bool withBlanks)
    {
        const int Many = 5_000;

        var (summary, rows) = await TakeInAsync(Enumerable.Range(0, Many).Select(number => People.Stating(
            "crm", $"{number}", withBlanks ? [Given(""), Family(" "), People.Email("n/a"), People.Phone("-"), People.BirthDate("0000-00-00"), People.FullName("\t")] : [])));

        Assert.Equal((Many, 0), (summary.Created, summary.Merged));
        Assert.InRange(rows, Many, 5 * Many);
        Assert.Empty(await crm.Customers.ReviewAsync());
    }

    [Fact]
    public async Task Names_of_one_letter_link_nobody()
    {
        const int Many = 5_000;

        var (summary, rows) = await TakeInAsync(Enumerable.Range(0, Many).Select(number => Initials(number)));

        Assert.Equal((Many, 0), (summary.Created, summary.Merged));
        Assert.InRange(rows, Many, 20 * Many);
    }

    [Fact]
    public async Task Names_of_one_letter_link_nobody_of_another_year_of_birth()
    {
        const int Many = 5_000;

        var (summary, rows) = await TakeInAsync(Enumerable.Range(0, Many).Select(number => Initials(number, People.BirthDate(MadeUp.Born(number)))));

        Assert.InRange(summary.Created, 0.99 * Many, Many);
        Assert.InRange(rows, Many, 40 * Many);
        await foreach (var customer in crm.Customers.ReadAsync())
            Assert.Single(customer.Records.Select(record => record.Values[2].Value[..4]).Distinct());
    }

    [Fact]
    public async Task A_name_of_ten_megabytes_is_refused_before_anything_is_stored()
    {
        var long4096 = new string('z', 4_096);
        SourceRecord[] records = [People.Stating("crm", "sane", People.FullName("Anna Berg")), People.Stating("crm", "endless", People.FullName(new string('z', 10_000_000)))];

        await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.PutAsync(records));
        await Assert.ThrowsAsync<ArgumentException>(() => crm.Unifier.ResolveAsync(records[1]));
        await crm.Unifier.UnifyAsync();
        Assert.Equal("", await crm.ClustersAsync());

        var (summary, _) = await TakeInAsync(Enumerable.Range(0, 200).Select(number => People.Stating("crm", $"{number}", People.FullName(long4096), People.Email($"p{number}@ice.example"))));
        Assert.Equal((200, 0), (summary.Created, summary.Merged));
    }

    [Fact]
    public async Task Controls_directions_and_emoji_are_kept_as_they_are_and_link_nobody()
    {
        string[] odd = ["\u0001\u0007\u001b[31m", "\u202e\u202d\u2066", "👩‍👩‍👧‍👦🇩🇪", "\u0301\u0301\u0301", "\u200b\u200c\ufeff", "محمد علي", "\"'; DROP TABLE customers; --", "\r\n\t", "＄％", "𝕬𝖓𝖓𝖆"];
        SourceRecord[] records = [.. odd.SelectMany((text, place) => Enumerable.Range(0, 20).Select(copy => People.Stating(
            "crm", $"{place}-{copy}", Given(text), Family(text), new RecordValue(AttributeKind.City, text), new RecordValue(AttributeKind.Text, text), People.Email(MadeUp.Mail(100 * place + copy)))))];

        var (summary, rows) = await TakeInAsync(records);

        Assert.Equal((records.Length, 0), (summary.Created, summary.Merged));
        Assert.InRange(rows, 1, 20 * records.Length);
        var one = await crm.Customers.GetAsync(await crm.CustomerOfAsync(records[20]));
        Assert.Equal(records[20].Values, Assert.Single(one!.Records).Values);
        Assert.Equal(0, await crm.Unifier.PutAsync(records));
    }

    [Fact]
    public async Task Dates_that_cannot_be_are_no_dates()
    {
        string[] dates = ["2023-02-30", "0000-00-00", "99.99.9999", "31/31/1990", "tomorrow", "-1", "1e9", "9999-12-31", "1990", "2999-01-01"];

        var (summary, _) = await TakeInAsync(Enumerable.Range(0, 2_000).Select(number => People.Stating(
            "crm", $"{number}", Given(MadeUp.Given(number)), Family(MadeUp.Family(number)), People.BirthDate(dates[number % dates.Length]), new RecordValue(AttributeKind.City, "Berlin"))));

        Assert.Equal((2_000, 0), (summary.Created, summary.Merged));
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("1970-01-01")]
    [InlineData("1980")]
    public async Task A_date_that_a_form_fills_in_links_no_namesakes(string date)
    {
        var (summary, _) = await TakeInAsync(Enumerable.Range(0, 1_000).Select(number => People.Stating(
            "crm", $"{number}", Given(MadeUp.Given(number % 20)), Family(MadeUp.Family(number)), People.BirthDate(date), new RecordValue(AttributeKind.City, "Berlin"))));

        // Two of a thousand names are spelt alike.
        Assert.InRange(summary.Created, 998, 1_000);
    }

    [Fact]
    public async Task An_id_that_is_sent_again_with_other_content_is_the_same_record_and_leaves_nothing_of_before()
    {
        const int Many = 1_000;
        SourceRecord Of(int number, int day) => People.Stating("crm", $"{number}", Given(MadeUp.Given(number + 10_000 * day)), Family(MadeUp.Family(number + 10_000 * day)), People.Email($"p{number}d{day}@ice.example"))
            with { ObservedAt = People.Noon.AddDays(day) };
        var (_, first) = await TakeInAsync(Enumerable.Range(0, Many).Select(number => Of(number, 0)));
        var owner = await crm.CustomerOfAsync(Of(7, 0));

        var rows = new List<long>();
        for (var day = 1; day < 5; day++)
            rows.Add((await TakeInAsync(Enumerable.Range(0, Many).Select(number => Of(number, day)))).Rows);
        var ghost = Of(7, 0) with { Source = new SourceId("shop"), Key = "ghost" };
        var twin = Of(7, 4) with { Source = new SourceId("shop"), Key = "twin" };
        await TakeInAsync([ghost, twin]);

        Assert.All(rows, each => Assert.InRange(each, 1, 4 * first));
        Assert.Equal(owner, await crm.CustomerOfAsync(Of(7, 0)));
        Assert.Equal(owner, await crm.CustomerOfAsync(twin));
        Assert.NotEqual(owner, await crm.CustomerOfAsync(ghost));
        Assert.Equal(Many + 1, await crm.Customers.ReadAsync().CountAsync());
    }

    [Fact]
    public async Task A_source_that_is_sent_again_every_day_makes_no_work_and_no_history()
    {
        var records = Enumerable.Range(0, 5_000).Select(number => People.Stating(
            number % 2 == 0 ? "crm" : "shop", $"{number}", Given(MadeUp.Given(number / 2)), Family(MadeUp.Family(number / 2)), People.Email(MadeUp.Mail(number / 2)))).ToList();
        await TakeInAsync(records);
        var (clusters, history) = (await crm.ClustersAsync(), (await crm.HistoryAsync()).Count);

        for (var day = 1; day < 4; day++)
        {
            // Time passes, and nothing has changed.
            var (summary, rows) = await TakeInAsync(records.Select(record => record with { ObservedAt = People.Noon.AddDays(day) }));
            Assert.True(summary.ChangedNothing);
            Assert.InRange(rows, 0, 0);
        }

        Assert.Equal((clusters, history), (await crm.ClustersAsync(), (await crm.HistoryAsync()).Count));
    }

    [Fact]
    public async Task Records_that_contradict_themselves_link_nobody_and_are_found_by_what_they_say_besides()
    {
        const int Many = 2_000;
        SourceRecord Of(string source, int number) => People.Stating(
            source, $"{number}", Given(MadeUp.Given(number)), Given(MadeUp.Given(number + 50_000)), Family(MadeUp.Family(number)), People.BirthDate(MadeUp.Born(number)), People.BirthDate(MadeUp.Born(number + 70_000)),
            People.Email(MadeUp.Mail(number)), new RecordValue(AttributeKind.Postcode, $"{10_000 + number % 500}"), new RecordValue(AttributeKind.Postcode, $"{80_000 + number % 300}"));

        var (summary, rows) = await TakeInAsync(Enumerable.Range(0, Many).Select(number => Of("crm", number)));
        await TakeInAsync([Of("shop", 7), People.Stating("web", "7", Given(MadeUp.Given(7)), Family(MadeUp.Family(7)), People.Email(MadeUp.Mail(7)), People.BirthDate(MadeUp.Born(70_007)))]);

        Assert.Equal((Many, 0), (summary.Created, summary.Merged));
        Assert.InRange(rows, Many, 40 * Many);
        Assert.Equal(3, (await crm.Customers.GetAsync(await crm.CustomerOfAsync(Of("crm", 7))))!.Records.Count);
    }

    private static void Counting(SocialCrmBuilder crm)
    {
        var inner = crm.Services.Last(service => service.ServiceType == typeof(ICustomerStore));
        crm.Services.AddSingleton(provider => new CountingStore((ICustomerStore)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)));
        crm.Services.Replace(ServiceDescriptor.Singleton<ICustomerStore>(provider => provider.GetRequiredService<CountingStore>()));
    }

    private static SourceRecord Initials(int number, params RecordValue[] further) => People.Stating(
        "crm", $"{number}", [Given($"{(char)('a' + MadeUp.Below(26, number, 1))}"), Family($"{(char)('a' + MadeUp.Below(26, number, 2))}"), .. further]);

    private static RecordValue Given(string name) => new(AttributeKind.GivenName, name);

    private static RecordValue Family(string name) => new(AttributeKind.FamilyName, name);

    private async Task<(UnificationSummary Summary, long Rows)> TakeInAsync(IEnumerable<SourceRecord> records)
    {
        var counter = crm.Service<CountingStore>();
        counter.TakeRows();
        var summary = await crm.TakeInAsync([.. records]);
        return (summary, counter.TakeRows());
    }
}
