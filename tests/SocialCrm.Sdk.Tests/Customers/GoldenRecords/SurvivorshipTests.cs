using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.GoldenRecords;

public sealed class SurvivorshipTests
{
    [Fact]
    public void The_value_stated_last_is_the_most_recent()
    {
        var candidates = Stated.Values(AttributeKind.City, "crm/1@3=Bern", "shop/2@5=Basel", "web/3@5=n/a", "zoo/4@1=Chur");

        Assert.Equal("Basel", Chosen(Survivorship.MostRecent, candidates));
    }

    [Fact]
    public void Of_values_stated_at_once_the_first_by_source_and_value_is_shown()
    {
        var candidates = Stated.Values(AttributeKind.City, "shop/1@1=Aarau", "crm/2@1=Chur", "crm/1@1=Bern");

        Assert.Equal("Bern", Chosen(Survivorship.MostRecent, candidates));
    }

    [Theory]
    [InlineData("crm shop", "Bern")]
    [InlineData("shop crm", "Basel")]
    [InlineData("SHOP", "Basel")]
    [InlineData("web shop", "Genf")]
    [InlineData("fair", "Genf")]
    public void The_value_of_the_most_trusted_source_is_shown_and_unknown_sources_come_last(string trusted, string city)
    {
        var candidates = Stated.Values(AttributeKind.City, "crm/1@3=Bern", "shop/2@1=Baden", "shop/3@2=Basel", "web/4@9=Genf");

        Assert.Equal(city, Chosen(Survivorship.MostTrusted(trusted.Split(' ')), candidates));
    }

    [Fact]
    public void Sources_that_are_trusted_alike_are_told_apart_by_what_is_newer()
    {
        var rule = Survivorship.MostTrusted(new Dictionary<string, double> { ["crm"] = 5, ["shop"] = 5, ["web"] = 1 });

        Assert.Equal("Basel", Chosen(rule, Stated.Values(AttributeKind.City, "crm/1@3=Bern", "shop/2@4=Basel", "web/4@9=Genf")));
    }

    [Fact]
    public void What_a_source_itself_believes_less_comes_after_what_others_believe_wholly()
    {
        var cities = Stated.Values(AttributeKind.City, "crm/1@9=Bern", "shop/2@5=Basel", "web/3@1=Genf").ToList();
        var rule = Survivorship.MostTrusted("crm", "shop", "web");

        Assert.Equal("Bern", rule.Choose(cities)!.Value.Value);
        cities[0] = cities[0] with { Value = cities[0].Value with { Trust = 0.9 } };
        Assert.Equal("Basel", rule.Choose(cities)!.Value.Value);
        cities[1] = cities[1] with { Value = cities[1].Value with { Trust = 0.9 } };
        cities[2] = cities[2] with { Value = cities[2].Value with { Trust = 0 } };
        Assert.Equal("Bern", rule.Choose(cities)!.Value.Value);
    }

    [Fact]
    public void A_value_is_as_old_as_it_says_else_as_its_record()
    {
        var records = new CustomerRecords(
            new CustomerId(Guid.NewGuid()),
            [
                new SourceRecord { Source = new SourceId("crm"), Key = "1", Values = [new(AttributeKind.City, "Bern") { ObservedAt = People.Noon.AddDays(3) }], ObservedAt = People.Noon },
                new SourceRecord { Source = new SourceId("shop"), Key = "2", Values = [new(AttributeKind.City, "Basel"), new(AttributeKind.City, "Genf") { ObservedAt = People.Noon }], ObservedAt = People.Noon.AddDays(2) },
            ]);

        var city = Assert.Single(GoldenRecord.Of(records, Survivorship.MostRecent).Golden);

        Assert.Equal(("Bern", People.Noon.AddDays(3)), (city.Value.Value, city.ObservedAt));
    }

    [Fact]
    public void A_word_for_nothing_is_no_value_however_trusted_its_source()
    {
        Assert.Equal("Genf", Chosen(Survivorship.MostTrusted("crm"), Stated.Values(AttributeKind.City, "crm/1@3=unknown", "web/4@1=Genf")));
        Assert.Null(Chosen(Survivorship.MostTrusted("crm"), Stated.Values(AttributeKind.City, "crm/1@3=unknown")));
    }

    [Theory]
    [InlineData(AttributeKind.BirthDate, "1990", "1990-05-00", "1990-05-17")]
    [InlineData(AttributeKind.BirthDate, "no idea", "05-17", "17 May 1990")]
    [InlineData(AttributeKind.FullName, "A. Berg", "Anna Berg", "Anna Maria Berg")]
    [InlineData(AttributeKind.FullName, "A. B.", "A. Berg", "Anna Berg")]
    [InlineData(AttributeKind.GivenName, "A.", "Al", "Anna")]
    [InlineData(AttributeKind.Street, "Long Meadow Road", "7 Mill Ln", "7 Mill Lane")]
    [InlineData(AttributeKind.Postcode, "London", "SW1A", "SW1A 1AA")]
    [InlineData(AttributeKind.City, "L", "Lond.", "London")]
    public void What_tells_most_is_the_most_complete(AttributeKind kind, string least, string more, string most)
    {
        string[] stated = [$"a/1@9={least}", $"b/2@5={more}", $"c/3@1={most}"];

        Assert.Equal(most, Chosen(Survivorship.MostComplete, Stated.Values(kind, stated)));
        Assert.Equal(more, Chosen(Survivorship.MostComplete, Stated.Values(kind, stated[..2])));
    }

    [Theory]
    [InlineData(AttributeKind.Email, "a.very.long.address.at.ice.example", "anna@ice.example", "a@ice.example")]
    [InlineData(AttributeKind.Phone, "call me at home", "+44 7911 123456", "+447911123457")]
    public void Of_identifiers_any_that_can_be_read_is_as_complete_as_another(AttributeKind kind, string unread, string older, string newer)
    {
        Assert.Equal(newer, Chosen(Survivorship.MostComplete, Stated.Values(kind, $"a/1@9={unread}", $"b/2@1={older}", $"c/3@2={newer}")));
    }

    [Fact]
    public void What_most_records_state_is_shown_as_most_of_them_spell_it()
    {
        var candidates = Stated.Values(
            AttributeKind.Email, "a/1@9=ben@ice.example", "a/2@9=Ben@ice.example", "b/3@1=Anna@Ice.example", "b/4@2=Anna@Ice.example", "c/5@3=anna@ice.example");

        Assert.Equal("Anna@Ice.example", Chosen(Survivorship.MostFrequent, candidates));
    }

    [Fact]
    public void A_record_that_states_a_value_twice_counts_once()
    {
        var candidates = Stated.Values(AttributeKind.City, "a/1@9=Bern", "a/1@9=BERN", "a/1@9=bern", "b/2@1=Basel", "b/3@1=Basel");

        Assert.Equal("Basel", Chosen(Survivorship.MostFrequent, candidates));
    }

    [Fact]
    public void Values_stated_as_often_are_told_apart_by_what_is_newer()
    {
        Assert.Equal("Basel", Chosen(Survivorship.MostFrequent, Stated.Values(AttributeKind.City, "a/1@1=Bern", "b/2@2=Basel", "c/3@0=bern", "d/4@0=Basel")));
    }

    [Fact]
    public void What_cannot_be_read_is_not_counted_where_something_can()
    {
        Assert.Equal("anna@ice.example", Chosen(Survivorship.MostFrequent, Stated.Values(AttributeKind.Email, "a/1@1=anna", "b/2@1=anna", "c/3@1=anna@ice.example")));
        Assert.Equal("anna", Chosen(Survivorship.MostFrequent, Stated.Values(AttributeKind.Email, "a/1@1=anna", "b/2@1=anna", "c/3@9=ben")));
    }

    [Fact]
    public void Trust_that_cannot_be_meant_is_refused_at_once()
    {
        Assert.Contains("'crm' is there twice", Assert.Throws<ArgumentException>(() => Survivorship.MostTrusted("crm", "shop", "CRM")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Survivorship.MostTrusted());
        Assert.Throws<ArgumentException>(() => Survivorship.MostTrusted("crm", " "));
        Assert.Throws<ArgumentException>(() => Survivorship.MostTrusted(new Dictionary<string, double> { ["crm"] = double.NaN }));
    }

    private static string? Chosen(ISurvivorshipRule rule, IReadOnlyList<GoldenValue> candidates) => rule.Choose(candidates)?.Value.Value;
}
