using System.Text;

namespace Workbench.Tests;

/// <summary>What cannot be used ends with exit code 2 and one line that says where and what to do, and leaves nothing behind.</summary>
public class UnifyFaultTests
{
    private static readonly string[] Good = ["unify", "--input", "people.csv", "--id", "id", "--map", "first=given-name", "--output", "out.csv"];

    [Theory]
    [InlineData("missing", "no such file")]
    [InlineData("folder", "is a folder")]
    [InlineData("empty", "line 1, column 1")]
    [InlineData("utf16", "line 1, column 1")]
    [InlineData("gzip", "line 1, column 1")]
    [InlineData("semicolons", "separated by ';'")]
    [InlineData("columns", "there is no column \"first\"; \"First\" is there")]
    [InlineData("twice", "column \"first\"")]
    [InlineData("all bad", "line 2, column \"id\"")]
    public async Task An_input_that_cannot_be_used_is_named_with_the_place(string fault, string words)
    {
        using var folder = new WorkFolder();
        switch (fault)
        {
            case "folder": Directory.CreateDirectory(folder.File("people.csv")); break;
            case "empty": folder.With("people.csv", ""); break;
            case "utf16": folder.With("people.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,first\n")]); break;
            case "gzip": folder.With("people.csv", [0x1F, 0x8B, 8, 0]); break;
            case "semicolons": folder.With("people.csv", "id;first\n1;Ann\n"); break;
            case "columns": folder.With("people.csv", "id,First\n1,Ann\n"); break;
            case "twice": folder.With("people.csv", "id,first,first\n1,Ann,Ann\n"); break;
            case "all bad": folder.With("people.csv", "id,first\n,Ann\n,Bea\n"); break;
        }

        var run = await folder.RunAsync(Good);

        run.AssertRefused("people.csv", words);
        Assert.DoesNotContain("out.csv", folder.Names);
        Assert.DoesNotContain(folder.Names, name => name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "Name what to do")]
    [InlineData("mint", "no verb 'mint'")]
    [InlineData("unify", "--input is missing")]
    [InlineData("unify --input people.csv", "--id is missing")]
    [InlineData("unify --input people.csv --id id", "--map is missing")]
    [InlineData("unify --input people.csv --id id --map first=given-name", "--output is missing")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output out.csv --left 1", "explain")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output out.csv stray", "'stray'")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output out.csv --threshold 2", "--threshold")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output out.csv --default-region England", "--default-region")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output out.csv --unique-source crm", "--unique-source crm")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output out.csv --model none.json", "none.json")]
    [InlineData("unify --input people.csv --input people.csv --id id --map first=given-name --output out.csv", "twice")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output people.csv", "would be overwritten")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output out.csv --json out.csv", "would be overwritten")]
    [InlineData("unify --input people.csv --id id --map first=given-name --output nowhere/out.csv", "nowhere/out.csv: cannot be written")]
    [InlineData("explain --input people.csv --id id --map first=given-name --left 1", "--right is missing")]
    [InlineData("explain --input people.csv --id id --map first=given-name --left 1 --right 9", "--right 9")]
    [InlineData("explain --input people.csv --id id --map first=given-name --left 1 --right 1", "the same record")]
    public async Task A_command_that_cannot_be_meant_is_answered_with_what_to_do(string line, string words)
    {
        using var folder = new WorkFolder().With("people.csv", "id,first\n1,Ann\n2,Bea\n");

        var run = await folder.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.AssertRefused(words);
        Assert.Equal(["people.csv"], folder.Names);
    }

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(1_001, 2)]
    public async Task A_column_that_names_more_sources_than_there_can_be_is_taken_for_another(int sources, int exitCode)
    {
        using var folder = new WorkFolder().With("people.csv", "id,first\n" + string.Concat(Enumerable.Range(1, sources).Select(id => $"{id},Ann\n")));

        var run = await folder.RunAsync([.. Good, "--source", "id"]);

        Assert.Equal(exitCode, run.ExitCode);
        if (exitCode > 0)
            run.AssertRefused("people.csv, line 1002, column \"id\"", "not of their records");
    }

    [Theory]
    [InlineData(46, 0)]
    [InlineData(47, 2)]
    public async Task A_map_with_more_names_than_can_be_told_apart_is_refused(int names, int exitCode)
    {
        var columns = Enumerable.Range(1, names).Select(number => $"c{number}").ToArray();
        using var folder = new WorkFolder().With("people.csv", $"id,{string.Join(',', columns)}\n1,{string.Join(',', columns)}\n");

        var run = await folder.RunAsync("unify", "--input", "people.csv", "--id", "id", "--map", string.Join(',', columns.Select(column => $"{column}=id:{column}")), "--output", "out.csv");

        Assert.Equal(exitCode, run.ExitCode);
        if (exitCode > 0)
            run.AssertRefused("--map", "47", "identify nobody");
    }

    [Fact]
    public async Task Rows_with_one_fault_are_one_line_whatever_their_numbers()
    {
        using var folder = new WorkFolder().With("people.csv", "id,first,last\n1,Ann,Berg\n2\n3,Ann\n4,A,B,C\n5,A,B,C,D\n6,A,B,C,D,E\n");

        var run = await folder.RunAsync(Good);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("2 rows of people.csv were refused, the first in line 3: the row has fewer fields", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("3 rows of people.csv were refused, the first in line 5: the row has more fields", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_is_taken_whole_or_not_at_all()
    {
        var longest = new string('x', 4_096);
        using var folder = new WorkFolder().With("people.csv", $"id,first\n{longest},Ann\n{longest}1,Bea\n{longest}2,Cid\n");

        var run = await folder.RunAsync(Good);

        Assert.Equal(["record_id,customer_id", longest + ",1"], folder.Read("out.csv"));
        Assert.Contains(run.Lines, line => line.StartsWith("2 rows", StringComparison.Ordinal) && line.Contains("longer than 4096 characters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_result_that_is_there_stays_as_it_was_when_a_run_fails()
    {
        using var folder = new WorkFolder().With("people.csv", "id,first\n,Ann\n").With("out.csv", "old\n");

        var run = await folder.RunAsync([.. Good, "--rejects", "bad.csv"]);

        run.AssertRefused("line 2");
        Assert.Equal(["old"], folder.Read("out.csv"));
        Assert.Equal(2, folder.Read("bad.csv").Length);
    }
}
