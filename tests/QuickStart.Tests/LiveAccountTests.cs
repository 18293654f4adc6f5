using System.Text.Json;
using System.Text.Json.Nodes;

namespace QuickStart.Tests;

/// <summary>Runs on a live account: a fake of it, and the real thing where it runs on this machine.</summary>
public sealed class LiveAccountTests : IDisposable
{
    private const string Variable = "SOCIALCRM_TEST_SERVERS";

    private readonly OwnFiles files = new();

    [Fact]
    public async Task An_account_alone_is_read_and_a_second_run_brings_only_what_is_new()
    {
        using var bluesky = new FakeBluesky();
        bluesky.Answer("ada", "Until when?");
        bluesky.Answer("ben", "Which flavours?");

        var first = await RunAsync("--bluesky", "shop.example", "--bluesky-service", bluesky.Address);
        var same = await RunAsync("--bluesky", "@shop.example", "--bluesky-service", bluesky.Address);
        bluesky.Answer("ada", "Thank you");
        var more = await RunAsync("--bluesky", "shop.example", "--bluesky-service", bluesky.Address);

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("New in quickstart-shop.example.db: 2 interactions", first.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing changed", same.Output, StringComparison.Ordinal);
        Assert.Contains("New in quickstart-shop.example.db: 1 interaction", more.Output, StringComparison.Ordinal);
        Assert.Contains("@shop.example on Bluesky", await File.ReadAllTextAsync(files.File("report.html")), StringComparison.Ordinal);
        Assert.Equal(3, RunResult.Number(files.Summary(), "interactions", "stored"));
    }

    [Fact]
    public async Task An_account_is_read_beside_a_users_own_exports()
    {
        using var bluesky = new FakeBluesky();
        bluesky.Answer("ada", "Until when?");

        var run = await files.RunAsync("--bluesky", "shop.example", "--bluesky-service", bluesky.Address, "--database", "t.db");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("New in t.db: 4 interactions", run.Output, StringComparison.Ordinal);
        Assert.Contains("bluesky", await File.ReadAllTextAsync(files.File("report.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "nobody.example", "no account of the handle nobody.example")]
    [InlineData(true, "shop.example", "--bluesky-service")]
    public async Task What_cannot_be_read_is_said_in_one_line(bool isBroken, string handle, string named)
    {
        using var bluesky = new FakeBluesky();
        if (isBroken)
            bluesky.Break();

        var run = await RunAsync("--bluesky", handle, "--bluesky-service", bluesky.Address);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, Assert.Single(run.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_in_one_line()
    {
        var run = await RunAsync("--bluesky", "shop.example", "--bluesky-service", "http://localhost:1");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("could not be read", Assert.Single(run.Complaints), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_real_network_is_read_as_anybody_may_and_signed_in()
    {
        var server = Needs("bsky-network");
        var account = server.GetProperty("accounts")[0];
        var word = "w" + Guid.NewGuid().ToString("N")[..12];
        await SayAsync(server, word);

        var open = await RunAsync("--bluesky", "alice.test", "--bluesky-service", server.GetProperty("appViewUrl").GetString()!, "--database", "open.db");
        var signedIn = await QuickStartProcess.RunWithAsync(
            files.Root,
            new Dictionary<string, string> { ["QUICKSTART_BLUESKY_PASSWORD"] = account.GetProperty("appPassword").GetString()! },
            "--bluesky", "alice.test", "--bluesky-service", server.GetProperty("url").GetString()!, "--database", "signed-in.db", "--json", "summary.json");

        Assert.Equal((0, ""), (open.ExitCode, open.Error));
        Assert.Equal((0, ""), (signedIn.ExitCode, signedIn.Error));
        Assert.InRange(RunResult.Number(files.Summary(), "interactions", "stored"), 1, long.MaxValue);
        Assert.DoesNotContain(account.GetProperty("appPassword").GetString()!, signedIn.Output, StringComparison.Ordinal);
    }

    public void Dispose() => files.Dispose();

    private static JsonElement Needs(string name)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(folder), $"{Variable} is not set: tests/servers/servers.sh start {name} starts the server that this test needs.");
        var file = Path.Combine(folder!, name, "info.json");
        Skip.IfNot(File.Exists(file), $"{name} does not run: tests/servers/servers.sh start {name} starts it.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }

    /// <summary>Somebody mentions the account.</summary>
    private static async Task SayAsync(JsonElement server, string word)
    {
#pragma warning disable RS0030 // A person's own client, which no host has.
        using var http = new HttpClient { BaseAddress = new Uri(server.GetProperty("url").GetString()!) };
#pragma warning restore RS0030
        var bob = server.GetProperty("accounts")[1];
        var session = await CallAsync(http, "com.atproto.server.createSession", new JsonObject { ["identifier"] = "bob.test", ["password"] = bob.GetProperty("appPassword").GetString() });
        http.DefaultRequestHeaders.Authorization = new("Bearer", session["accessJwt"]!.GetValue<string>());
        await CallAsync(http, "com.atproto.repo.createRecord", new JsonObject
        {
            ["repo"] = session["did"]!.GetValue<string>(),
            ["collection"] = "app.bsky.feed.post",
            ["record"] = new JsonObject
            {
                ["$type"] = "app.bsky.feed.post",
                ["text"] = $"@alice.test {word}",
                ["createdAt"] = TimeProvider.System.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["facets"] = new JsonArray(new JsonObject
                {
                    ["index"] = new JsonObject { ["byteStart"] = 0, ["byteEnd"] = 11 },
                    ["features"] = new JsonArray(new JsonObject { ["$type"] = "app.bsky.richtext.facet#mention", ["did"] = server.GetProperty("accounts")[0].GetProperty("did").GetString() }),
                }),
            },
        });
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    private static async Task<JsonNode> CallAsync(HttpClient http, string method, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/xrpc/" + method, UriKind.Relative), content);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private Task<RunResult> RunAsync(params string[] arguments) => QuickStartProcess.RunAsync(files.Root, [.. arguments, "--json", "summary.json"]);
}
