using System.Diagnostics;
using Npgsql;

namespace SocialCrm.Storage.PostgreSql.Tests.Servers;

/// <summary>Runs one of the programs that come with PostgreSQL, against the tests' server.</summary>
internal static class PostgreSqlProgram
{
    public const string WhyNot = "pg_dump and pg_restore are not installed. Install the package postgresql-client.";

    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

    /// <summary>Answers what it wrote; fails with what it complained of.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(Server.ConnectionString);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = server.Host, ["PGPORT"] = $"{server.Port}", ["PGUSER"] = server.Username, ["PGPASSWORD"] = server.Password, ["PGDATABASE"] = server.Database,
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} cannot be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }
}
