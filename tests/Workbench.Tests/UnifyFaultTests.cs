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
