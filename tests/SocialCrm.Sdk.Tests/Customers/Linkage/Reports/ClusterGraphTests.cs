using SocialCrm.Benchmarks.People;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>The graph of a customer shows its records by source and key, and what holds them together.</summary>
public class ClusterGraphTests
{
    private static readonly (string, string, string, string)[] Crowd =
        [.. PeopleRecords.Make(400).DistinctBy(person => person.TrueId).Select(person => (person.GivenName, person.Surname, person.Email, person.BirthDate))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(25)]
    [InlineData(40)]
    public void Every_record_is_shown_once_with_as_many_holding_links_as_it_takes_and_names_keep_apart(int records)
    {
        var graph = new SvgFile(LinkageCharts.Graph(Linked(records), 0));

        graph.AssertHarmless();
        var nodes = graph.All("circle").Where(circle => SvgFile.Number(circle, "r") == 8).Select(circle => (X: SvgFile.Number(circle, "cx"), Y: SvgFile.Number(circle, "cy"))).ToArray();
        Assert.Equal(records, nodes.Length);
        Assert.Equal(Enumerable.Range(0, records).Select(record => $"crm · {record}"), graph.Texts.Where(text => text.StartsWith("crm · ", StringComparison.Ordinal)).OrderBy(text => int.Parse(text[6..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(records - 1, graph.All("line").Count(line => SvgFile.Number(line, "stroke-width") == 3) - 1);
        Assert.All(nodes.SelectMany((one, place) => nodes.Skip(place + 1).Select(other => double.Hypot(one.X - other.X, one.Y - other.Y))), distance => Assert.True(distance > 30));
    }

    [Fact]
    public void Of_a_large_customer_the_most_strongly_linked_are_shown_and_the_others_counted()
    {
        var graph = new SvgFile(LinkageCharts.Graph(Linked(45), 0));

        Assert.Equal(40, graph.All("circle").Count(circle => SvgFile.Number(circle, "r") == 8));
        Assert.Contains(graph.Texts, text => text.Contains("The 40 most strongly linked are shown, 5 more are not.", StringComparison.Ordinal));
        Assert.Contains("5 more are not", graph.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void No_value_of_a_person_is_shown()
    {
        var text = LinkageCharts.Graph(Linked(5), 0);

        Assert.All((string[])["Lovelace", "lovelace", "ada@", "1815"], value => Assert.DoesNotContain(value, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_links_that_hold_a_customer_together_are_the_strongest_that_do()
    {
        var batch = PeopleBatch.Of([("Ada", "Lovelace", "ada@example.org", "1815-12-10"), ("Ada", "Lovelace", "", "1815-12-10"), ("Ada", "Lovelace", "ada@example.org", "1815-12-10"), .. Crowd]);
        var result = new RecordLinker(new LinkageOptions()).Link(batch);

        var held = new SvgFile(LinkageCharts.Graph(result, 0)).All("line").Where(line => SvgFile.Number(line, "stroke-width") == 3).Select(line => line.Value).ToArray();

        Assert.Equal(3, result.Clusters[..3].ToArray().Count(customer => customer == 0));
        Assert.Contains(held, link => link.StartsWith("crm · 0 – crm · 2", StringComparison.Ordinal));
        Assert.Equal(new MatchWeight("", result.Score(0, 2), "").ToString().Trim(' ', '(', ')'), held[0].Split(": ")[1]);
    }

    [Fact]
    public void Hostile_keys_do_no_harm()
    {
        var batch = new RecordBatch(new LinkageOptions());
        foreach (var key in (string[])["<script>alert('1')</script>", "\u202e\0" + new string('山', 500), ""])
        {
            batch.Begin(batch.Source(new SourceId("a&b")), key);
            batch.Set(batch.Slot(AttributeKind.VerifiedId, "card"), "7");
            batch.End();
        }

        var graph = new SvgFile(LinkageCharts.Graph(new RecordLinker(new LinkageOptions()).Link(batch), 0));

        graph.AssertHarmless();
        Assert.Contains("a&b · <script>alert('1')</scrip…", graph.Texts);
        Assert.Contains("a&b · no key, record 2", graph.Texts);
        Assert.Contains("must link", graph.Texts);
    }

    [Fact]
    public void The_same_customer_gives_the_same_text() => Assert.Equal(LinkageCharts.Graph(Linked(12), 0), LinkageCharts.Graph(Linked(12), 0));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_customer_that_is_not_there_cannot_be_drawn(int customer)
    {
        var result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Of(("Ada", "Lovelace", "", "")));

        Assert.Throws<ArgumentOutOfRangeException>(() => LinkageCharts.Graph(result, customer));
    }

    private static LinkageResult Linked(int records)
    {
        var people = Enumerable.Repeat(("Ada", "Lovelace", "ada@example.org", "1815-12-10"), records).Concat(Crowd);
        var result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Of([.. people]));
        Assert.Equal(records, result.Clusters.Count(0));
        return result;
    }
}
