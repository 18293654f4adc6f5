using System.Diagnostics;

namespace SocialCrm.Storage.PostgreSql.Tests;

/// <summary>The PostgreSQL server that the tests may use, as the environment names it.</summary>
internal static class Server
{
    private const string Variable = "SOCIALCRM_TEST_POSTGRESQL";
    private const string ControlVariable = "SOCIALCRM_TEST_POSTGRESQL_CONTROL";

    /// <summary>The connection string, or null when there is no server.</summary>
    public static string? ConnectionString { get; } = Blank(Environment.GetEnvironmentVariable(Variable));

    public static string? WhyNot =>
        ConnectionString is null ? $"There is no PostgreSQL server: set {Variable} to the connection string of one." : null;

    /// <summary>A program that does <c>stop</c>, <c>start</c>, <c>restart</c> and <c>kill</c> to the server, or null.</summary>
    public static string? Control { get; } = Blank(Environment.GetEnvironmentVariable(ControlVariable));

    public static string? WhyNoControl =>
        Control is null ? $"The server is not ours to stop: set {ControlVariable} to a program that takes stop, start, restart or kill." : WhyNot;

    public static async Task ControlAsync(string verb)
    {
        using var process = Process.Start(new ProcessStartInfo(Control!, [verb]) { UseShellExecute = false })
            ?? throw new InvalidOperationException($"{Control} cannot be started.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Control} {verb} ended with {process.ExitCode}.");
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
