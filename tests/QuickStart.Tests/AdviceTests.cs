using Microsoft.Data.Sqlite;

namespace QuickStart.Tests;

/// <summary>Every message advises something that somebody at this command line can do.</summary>
public class AdviceTests
{
    private static readonly string[] OnlyForHosts = ["LockTimeout", "MaximumSizeInBytes", "Mode=ReadOnly", "set the delimiter", "set the default zone", "Correct the map", "SocialCrm.Sdk"];

    [Theory]
    [InlineData(';', ";")]
    [InlineData('\t', "tab")]
    [InlineData('|', "|")]
    public async Task Files_with_another_delimiter_are_read_when_it_is_named_and_their_message_says_how(char delimiter, string named)
    {
        using var files = new OwnFiles();
        files.Write("interactions.csv", (await File.ReadAllTextAsync(files.File("interactions.csv"))).Replace(',', delimiter));
        files.Write("orders.csv", "order_id,time,value,currency\nR1,2025-07-02T12:00:00Z,5.00,EUR\n".Replace(',', delimiter));

        var without = await files.RunAsync("--database", "t.db");
        var with = await files.RunAsync("--database", "t.db", "--orders", "orders.csv", "--delimiter", named);

        AssertFault(without, "interactions.csv");
        Assert.Contains("--delimiter " + (delimiter == '\t' ? "tab" : $"'{delimiter}'"), without.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (with.ExitCode, with.Error));
        Assert.Equal(3, RunResult.Number(files.Summary(), "interactions", "stored"));
        Assert.Equal(1, RunResult.Number(files.Summary(), "attribution", "conversions"));
    }

    [Fact]
    public async Task A_delimiter_that_the_file_does_not_use_is_answered_with_the_one_it_uses()
    {
        using var files = new OwnFiles();

        var run = await files.RunAsync("--delimiter", ";");

        AssertFault(run, "give --delimiter ','");
    }

    [Theory]
    [InlineData("interactions.csv", "who,when\n1,2\n")]
    [InlineData("orders.csv", "who,when\n1,2\n")]
    public async Task A_missing_column_is_mended_in_the_file_or_with_an_option(string name, string text)
    {
        using var files = new OwnFiles();
        files.Write("orders.csv", "order_id,time,value,currency\nR1,2025-07-02T12:00:00Z,5.00,EUR\n");
        files.Write(name, text);

        AssertFault(await files.RunAsync("--orders", "orders.csv"), name);
    }

    [Fact]
    public async Task A_time_without_a_zone_is_mended_with_an_option()
    {
        using var files = new OwnFiles();
        files.Write("interactions.csv", "id,author,author_name,time,text\n1,ann,Ann,2025-07-01 10:00:00,a\n2,ann,Ann,2025-07-01T10:00:00Z,a\n");

        var run = await files.RunAsync();

        Assert.Contains("or give --zone.", files.Rejects()[0]["reason"], StringComparison.Ordinal);
        Assert.Contains("or give --zone.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("locked")]
    [InlineData("foreign")]
    [InlineData("letter")]
    [InlineData("newer")]
    [InlineData("damaged")]
    [InlineData("nowhere")]
    [InlineData("full")]
    public async Task A_database_that_cannot_be_used_is_named_with_its_folder_and_an_advice_for_users(string fault)
    {
        using var files = new OwnFiles();
        var path = files.File("sub/t.db");
        Directory.CreateDirectory(files.File("sub"));
        await files.RunAsync("--database", "sub/t.db");
        files.Write("interactions.csv", await File.ReadAllTextAsync(files.File("interactions.csv")) + "\n4,cat,Cat,2025-07-04T10:00:00Z," + new string('x', 900_000) + "\n");

        var run = fault == "full"
            ? await QuickStartProcess.RunWithFileLimitAsync(files.Root, kilobytes: 700, "--interactions", "interactions.csv", "--map", OwnFiles.Map, "--database", "sub/t.db")
            : await BreakAsync(fault, path, files);

        AssertFault(run, fault == "nowhere" ? files.File("sub/nowhere/t.db") : path);
    }

    private static async Task<RunResult> BreakAsync(string fault, string path, OwnFiles files)
    {
        await using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        switch (fault)
        {
            case "locked":
                await other.OpenAsync();
                await using (other.BeginTransaction(deferred: false))
                    return await files.RunAsync("--database", "sub/t.db");
            case "foreign": Execute(path, "PRAGMA application_id = 7"); break;
            case "newer": Execute(path, "PRAGMA user_version = 9999"); break;
            case "letter": await File.WriteAllTextAsync(path, "this is a letter to my aunt, and no database at all; keep it"); break;
            case "damaged": await DamageAsync(path); break;
        }

        return await files.RunAsync("--database", fault == "nowhere" ? "sub/nowhere/t.db" : "sub/t.db");
    }

    private static async Task DamageAsync(string path)
    {
        Execute(path, "PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = await File.ReadAllBytesAsync(path);
        bytes.AsSpan(4_096, bytes.Length - 4_096).Fill(0xAA);
        await File.WriteAllBytesAsync(path, bytes);
    }

    private static void AssertFault(RunResult run, string names)
    {
        Assert.Equal(2, run.ExitCode);
        var complaint = Assert.Single(run.Complaints);
        Assert.Contains(names, complaint, StringComparison.Ordinal);
        Assert.All(OnlyForHosts, word => Assert.DoesNotContain(word, complaint, StringComparison.Ordinal));
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
