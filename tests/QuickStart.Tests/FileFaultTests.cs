using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace QuickStart.Tests;

public class FileFaultTests
{
    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("utf16")]
    [InlineData("latin1")]
    [InlineData("columns")]
    [InlineData("folder")]
    public async Task A_file_of_interactions_that_cannot_be_read_ends_with_one_line_and_exit_code_2(string fault)
    {
        using var files = new OwnFiles();
        var path = files.File("interactions.csv");
        var good = await File.ReadAllTextAsync(path);
        File.Delete(path);
        switch (fault)
        {
            case "empty": files.Write("interactions.csv", ""); break;
            case "utf16": await File.WriteAllTextAsync(path, good, Encoding.Unicode); break;
            case "latin1": await File.WriteAllTextAsync(path, good.Replace("lovely", "schön", StringComparison.Ordinal), Encoding.Latin1); break;
            case "columns": files.Write("interactions.csv", good.Replace("author,", "user,", StringComparison.Ordinal)); break;
            case "folder": Directory.CreateDirectory(path); break;
        }

        var run = await files.RunAsync();

        AssertFault(run, "interactions.csv");
        Assert.False(File.Exists(files.File("summary.json")));
        Assert.False(File.Exists(files.File("report.html")));
    }

    [Theory]
    [InlineData("--customers")]
    [InlineData("--orders")]
    [InlineData("--costs")]
    public async Task A_further_file_with_wrong_columns_is_refused_before_anything_is_stored(string option)
    {
        using var files = new OwnFiles();
        files.Write("other.csv", "a,b\n1,2\n");

        var run = await files.RunAsync(option, "other.csv", "--database", "t.db");

        AssertFault(run, "other.csv");
        Assert.False(File.Exists(files.File("t.db")));
    }

    [Fact]
    public async Task A_gzip_file_that_is_cut_short_keeps_what_was_read_before_the_cut()
    {
        using var files = new OwnFiles();
        var text = new StringBuilder("id,author,author_name,time,text\n");
        var dice = new Random(1);
        for (var row = 0; row < 20_000; row++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{row},a{dice.Next(500)},,2025-07-01T10:00:00Z,{dice.NextInt64():x}\n");
        await using (var gzip = new GZipStream(File.Create(files.File("whole.csv.gz")), CompressionLevel.Fastest))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()));
        var whole = await File.ReadAllBytesAsync(files.File("whole.csv.gz"));
        await File.WriteAllBytesAsync(files.File("tweets.csv.gz"), whole[..(whole.Length / 2)]);

        var cut = await QuickStartProcess.RunAsync(files.Root, "--interactions", "tweets.csv.gz", "--map", OwnFiles.Map, "--database", "t.db");
        await File.WriteAllBytesAsync(files.File("tweets.csv.gz"), whole);
        var mended = await QuickStartProcess.RunAsync(files.Root, "--interactions", "tweets.csv.gz", "--map", OwnFiles.Map, "--database", "t.db", "--json", "summary.json");

        AssertFault(cut, "tweets.csv.gz");
        Assert.Contains("cut short", cut.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (mended.ExitCode, mended.Error));
        Assert.Equal(20_000, RunResult.Number(files.Summary(), "interactions", "stored"));
        Assert.DoesNotContain("New in t.db: 20,000 interactions", mended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_a_database_is_refused_and_left_as_it_is()
    {
        using var files = new OwnFiles();
        files.Write("t.db", "this is a letter to my aunt, and no database at all; keep it");
        var before = await File.ReadAllBytesAsync(files.File("t.db"));

        var run = await files.RunAsync("--database", "t.db");

        AssertFault(run, "t.db");
        Assert.Equal(before, await File.ReadAllBytesAsync(files.File("t.db")));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using var files = new OwnFiles();
        await files.RunAsync("--database", "t.db");
        Execute(files.File("t.db"), "PRAGMA user_version = 9999");

        var run = await files.RunAsync("--database", "t.db");

        AssertFault(run, "t.db");
        Assert.Contains("Update", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_another_process_holds_is_said_to_be_locked()
    {
        using var files = new OwnFiles();
        await files.RunAsync("--database", "t.db");
        files.Write("interactions.csv", await File.ReadAllTextAsync(files.File("interactions.csv")) + "\n4,cat,Cat,2025-07-04T10:00:00Z,new\n");
        await using var other = new SqliteConnection($"Data Source={files.File("t.db")};Pooling=False");
        await other.OpenAsync();
        await using var held = other.BeginTransaction(deferred: false);

        var run = await files.RunAsync("--database", "t.db");

        AssertFault(run, "t.db");
        Assert.Contains("locked", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_a_folder_that_is_not_there_is_refused()
    {
        using var files = new OwnFiles();

        AssertFault(await files.RunAsync("--database", "nowhere/t.db"), "t.db");
    }

    private static void AssertFault(RunResult run, string names)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(names, Assert.Single(run.Complaints), StringComparison.Ordinal);
    }

    private static void Execute(string database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is a constant of the test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
