using System.Text.Json;

namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>What is known of a real server that <c>tests/servers/servers.sh start</c> has started on this machine.</summary>
internal static class RealServer
{
    /// <summary>Names the folder that the scripts keep their state in; the tests that need a server are skipped without it.</summary>
    public const string Variable = "SOCIALCRM_TEST_SERVERS";

    /// <summary>The document that the server's start script printed: addresses and accounts. Skips the test, by name, where the server does not run.</summary>
    public static JsonElement Needs(string name)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(folder), $"{Variable} is not set: tests/servers/servers.sh start {name} starts the server that this test needs.");
        var file = Path.Combine(folder!, name, "info.json");
        Skip.IfNot(File.Exists(file), $"{name} does not run: tests/servers/servers.sh start {name} starts it.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}
