using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Workbench.Tests;

/// <summary>The verb <c>unify</c> on files as users have them.</summary>
public class UnifyTests
{
    private const string People =
        """
        id,who,source,first,last,mail,tel,born,note
        1,a,crm,Evelyn,Klein,evelyn.klein@example.org,020 7946 0018,1951-09-24,"likes ""tea"", often"
        2,b,crm,Darius,Vale,darius@example.org,020 7946 0022,1980-01-02,
        3,a,web,EVELYN,KLEIN,Evelyn.Klein@example.org,+44 20 7946 0018,1951-09-24,
        "4,x",c,web,Francisca,Thomas,francisca@example.org,020 7946 0033,2001-11-11,"two
        lines"
        1,c,web,Francisca,Thomas,francisca@example.org,020 7946 0033,2001-11-11,
        """;

    private static readonly string[] Columns =
        ["--id", "id", "--source", "source", "--map", "first=given-name,last=family-name", "--map", "mail=email,tel=phone,born=birth-date", "--default-region", "GB"];

    [Fact]
    public async Task Every_record_gets_a_customer_in_input_order()
    {
        using var folder = new WorkFolder().With("people.csv", People);

        var run = await folder.RunAsync(["unify", "--input", "people.csv", .. Columns, "--truth", "who", "--output", "out.csv", "--json", "out.json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["record_id,customer_id,source", "1,1,crm", "2,2,crm", "3,1,web", "\"4,x\",3,web", "1,3,web"], folder.Read("out.csv"));
        Assert.Equal(["out.csv", "out.json", "people.csv"], folder.Names);
    }

    [Fact]
    public async Task The_summary_has_the_figures_and_where_the_time_went()
    {
        using var folder = new WorkFolder().With("people.csv", People);

        await folder.RunAsync(["unify", "--input", "people.csv", .. Columns, "--truth", "who", "--output", "out.csv", "--json", "out.json"]);
        await folder.RunAsync(["unify", "--input", "people.csv", .. Columns, "--output", "out2.csv", "--json", "out2.json"]);

        var summary = JsonNode.Parse(await File.ReadAllTextAsync(folder.File("out.json")))!.AsObject();
        string[] figures = ["records", "candidate_pairs", "matches", "customers", "threshold", "peak_bytes", "seconds"];
        Assert.Equal([.. figures, "precision", "recall", "f1"], summary.Select(entry => entry.Key));
        Assert.Equal(["read", "prepare", "train", "score", "cluster", "write", "total"], summary["seconds"]!.AsObject().Select(entry => entry.Key));
        Assert.Equal((5, 3, 1.0), (summary["records"]!.GetValue<int>(), summary["customers"]!.GetValue<int>(), summary["f1"]!.GetValue<double>()));
        Assert.Equal(figures, JsonNode.Parse(await File.ReadAllTextAsync(folder.File("out2.json")))!.AsObject().Select(entry => entry.Key));
    }

    [Fact]
    public async Task Without_a_source_column_each_file_is_a_source_and_ids_may_be_the_same_in_both()
    {
        using var folder = new WorkFolder()
            .With("crm.csv", "id,first,last,mail,born\n1,Evelyn,Klein,evelyn@example.org,1951-09-24\n2,Darius,Vale,darius@example.org,\n")
            .With("shop.csv", "born,mail,last,id,first,tel\n1951-09-24,evelyn@example.org,Klein,1,Evelyn,\n");
        string[] input = ["--input", "crm.csv", "--input", "shop.csv", "--id", "id", "--map", "first=given-name,last=family-name,mail=email,born=birth-date,tel=phone"];

        var run = await folder.RunAsync(["unify", .. input, "--unique-source", "crm", "--unique-source", "shop.csv", "--threshold", "0.01", "--output", "out.csv"]);
        var ambiguous = await folder.RunAsync(["unify", "explain", .. input, "--left", "1", "--right", "2"]);
        var explained = await folder.RunAsync(["explain", .. input, "--left", "crm:1", "--right", "shop:1"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["record_id,customer_id,source", "1,1,crm", "2,2,crm", "1,1,shop"], folder.Read("out.csv"));
        ambiguous.AssertRefused("--left", "crm:1");
        Assert.Equal((0, ""), (explained.ExitCode, explained.Error));
    }

    [Fact]
    public async Task Rows_that_cannot_be_used_are_counted_and_kept_with_their_reasons_and_the_others_are_linked()
    {
        using var folder = new WorkFolder().With("people.csv", People + "\n,d,crm,No,Id,,,,\n2,d,crm,Same,Id,,,,\n7,d\n8,d,,No,Source,,,,\n9,d,crm,\"open,,,,\n10,e,crm,Last,One,,,,\n");

        var run = await folder.RunAsync(["unify", "--input", "people.csv", .. Columns, "--output", "out.csv", "--rejects", "bad.csv"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("10", folder.Read("out.csv")[^1].Split(',')[0]);
        var bad = folder.Read("bad.csv");
        Assert.Equal("file,line,column,reason,raw", bad[0]);
        Assert.Equal(["8", "9", "10", "11", "12"], bad.Skip(1).Select(row => row.Split(',')[1]));
        Assert.Contains("id is empty", bad[1], StringComparison.Ordinal);
        Assert.Contains("earlier row of the same source", bad[2], StringComparison.Ordinal);
        Assert.Contains("fewer fields than the header", bad[3], StringComparison.Ordinal);
        Assert.EndsWith("\"7,d\"", bad[3], StringComparison.Ordinal);
        Assert.Contains("source is empty", bad[4], StringComparison.Ordinal);
        Assert.Contains("not closed", bad[5], StringComparison.Ordinal);
        Assert.Equal(5, run.Lines.Count(line => line.Contains("refused", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_explanation_has_a_line_for_each_comparison_and_their_sum()
    {
        using var folder = new WorkFolder().With("people.csv", People);

        var run = await folder.RunAsync(["unify", "--input", "people.csv", .. Columns, "explain", "--left", "crm:1", "--right", "3", "--json", "why.json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var weights = run.Lines.Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)).ToArray();
        Assert.True(weights.Length > 2);
        Assert.StartsWith("prior", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith("email ", StringComparison.Ordinal) && line.EndsWith("  same e-mail", StringComparison.Ordinal));
        Assert.StartsWith("sum", run.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(weights[..^1].Sum(), weights[^1], 1e-9);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(folder.File("why.json")))!;
        Assert.Equal(weights[^1], json["sum"]!.GetValue<double>(), 1e-9);
        Assert.Equal(weights.Length - 1, json["weights"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_explanation_is_drawn_where_a_chart_is_asked_for()
    {
        using var folder = new WorkFolder().With("people.csv", People);
        string[] input = ["--input", "people.csv", .. Columns];

        var run = await folder.RunAsync(["explain", .. input, "--left", "crm:1", "--right", "3", "--svg", "why.svg"]);
        var misplaced = await folder.RunAsync(["unify", .. input, "--output", "out.csv", "--svg", "why2.svg"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var texts = XDocument.Parse(await File.ReadAllTextAsync(folder.File("why.svg"))).Descendants().Select(element => element.Value).ToArray();
        Assert.Contains("crm:1 and 3", texts);
        Assert.Contains("same e-mail", texts);
        misplaced.AssertRefused("--svg", "explain");
        Assert.Equal(["people.csv", "why.svg"], folder.Names);
    }

    [Fact]
    public async Task A_saved_model_gives_the_same_customers_figures_and_weights()
    {
        using var folder = new WorkFolder().With("people.csv", Crowd());
        string[] input = ["unify", "--input", "people.csv", .. Columns];

        await folder.RunAsync([.. input, "--output", "out.csv", "--json", "out.json", "--save-model", "model.json"]);
        var run = await folder.RunAsync([.. input, "--output", "again.csv", "--json", "again.json", "--model", "model.json", "--save-model", "again-model.json"]);
        var learned = await folder.RunAsync([.. input, "explain", "--left", "0", "--right", "1"]);
        var again = await folder.RunAsync([.. input, "explain", "--left", "0", "--right", "1", "--model", "model.json"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(folder.Read("out.csv"), folder.Read("again.csv"));
        Assert.Equal(await FiguresAsync(folder.File("out.json")), await FiguresAsync(folder.File("again.json")));
        Assert.Equal(folder.Read("model.json"), folder.Read("again-model.json"));
        Assert.Equal(learned.Output, again.Output);
    }

    [Theory]
    [InlineData("", "Line 1, column 1")]
    [InlineData("{}", "names no version")]
    [InlineData("{\"version\": 9}", "version 9")]
    public async Task A_file_that_is_no_saved_model_is_refused(string text, string words)
    {
        using var folder = new WorkFolder().With("people.csv", People).With("model.json", text);

        var run = await folder.RunAsync(["unify", "--input", "people.csv", .. Columns, "--output", "out.csv", "--model", "model.json"]);

        run.AssertRefused("model.json", words);
        Assert.DoesNotContain("out.csv", folder.Names);
    }

    [Fact]
    public async Task A_file_with_a_header_alone_has_no_customers()
    {
        using var folder = new WorkFolder().With("people.csv", "id,first\n");

        var run = await folder.RunAsync("unify", "--input", "people.csv", "--id", "id", "--map", "first=given-name", "--output", "out.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["record_id,customer_id"], folder.Read("out.csv"));
    }

    [Theory]
    [InlineData("--help", "unify ")]
    [InlineData("unify --help", "--unique-source")]
    [InlineData("explain --help", "--left")]
    public async Task Help_is_there_for_the_program_and_every_verb(string line, string word)
    {
        using var folder = new WorkFolder();

        var run = await folder.RunAsync(line.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(word, run.Output, StringComparison.Ordinal);
    }

    /// <summary>People of whom each third has a second record that is not quite the same.</summary>
    private static string Crowd()
    {
        string[] given = ["Evelyn", "Darius", "Francisca", "Bo", "Rosa", "Igor", "Mina"], family = ["Klein", "Vale", "Thomas", "Lind", "Adler"];
        var rows = new StringBuilder("id,who,source,first,last,mail,tel,born,note\n");
        var id = 0;
        for (var person = 0; person < 200; person++)
        {
            var (first, last) = (given[person % given.Length], family[person / 3 % family.Length]);
            var rest = string.Create(CultureInfo.InvariantCulture, $"{first}.{last}{person}@example.org,020 7946 {person:0000},{1950 + person % 50}-{1 + person % 12:00}-{1 + person % 28:00},");
            rows.Append(CultureInfo.InvariantCulture, $"{id++},{person},crm,{first},{last},{rest}\n");
            if (person % 3 == 0)
                rows.Append(CultureInfo.InvariantCulture, $"{id++},{person},web,{first[..^1]},{last},{(person % 2 == 0 ? rest : ",," + rest[^11..])}\n");
        }

        return rows.ToString();
    }

    private static async Task<string> FiguresAsync(string path)
    {
        var summary = JsonNode.Parse(await File.ReadAllTextAsync(path))!.AsObject();
        return string.Join(" ", summary.Where(figure => figure.Key is "records" or "candidate_pairs" or "matches" or "customers" or "threshold"));
    }
}
