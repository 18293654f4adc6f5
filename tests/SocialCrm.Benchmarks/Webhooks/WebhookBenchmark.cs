using System.Globalization;

namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>
/// What verifying, parsing and storing a delivery costs against an endpoint that only reads the body: the same client, the same bytes, the same server process, turn by turn.
/// A fourth endpoint has the workers read what was stored at the same time.
/// </summary>
internal static class WebhookBenchmark
{
    private const double WarmUp = 1.5;

    private static readonly string[] Kinds = ["raw", "parsed", "stored", "whole"];

    public static async Task<int> RunAsync(BenchmarkArguments arguments)
    {
        var seconds = arguments.Scale(3);
        var folder = Directory.CreateTempSubdirectory("socialcrm-webhook-").FullName;
        try
        {
            using var server = new ToldProcess("webhook-server", ("folder", folder));
            using var client = new ToldProcess("webhook-client", ("scale", arguments.Options.GetValueOrDefault("connections", "64")));
            var ports = (await server.ReadAsync()).Split(' ');
            await client.ReadAsync();
            foreach (var kind in Kinds.Concat(Kinds))
                await TurnAsync((server, client), ports, kind, WarmUp);

            var turns = Kinds.ToDictionary(kind => kind, _ => new List<WebhookTurn>(), StringComparer.Ordinal);
            var ratios = Kinds.ToDictionary(kind => kind, _ => new List<double>(), StringComparer.Ordinal);
            for (var round = 0; round < arguments.Rounds; round++)
                await RoundAsync(kind => TurnAsync((server, client), ports, kind, seconds), turns, ratios);
            await ReportAsync(turns, ratios, seconds);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Before and after each, the plain endpoint, so that what else the machine does meets both.</summary>
    private static async Task RoundAsync(
        Func<string, Task<WebhookTurn>> measure, Dictionary<string, List<WebhookTurn>> turns, Dictionary<string, List<double>> ratios)
    {
        var before = await measure("raw");
        turns["raw"].Add(before);
        foreach (var kind in Kinds[1..])
        {
            var turn = await measure(kind);
            var after = await measure("raw");
            turns[kind].Add(turn);
            turns["raw"].Add(after);
            ratios[kind].Add(turn.Rate / ((before.Rate + after.Rate) / 2));
            before = after;
        }
    }

    private static async Task<WebhookTurn> TurnAsync((ToldProcess Server, ToldProcess Client) between, string[] ports, string kind, double seconds)
    {
        var (server, client) = between;
        var path = kind == "raw" ? WebhookServer.RawPath : WebhookServer.HookPath;
        var before = Number(await server.AskAsync("processor"));
        var answer = (await client.AskAsync(string.Create(CultureInfo.InvariantCulture, $"{ports[Array.IndexOf(Kinds, kind)]} {path} {seconds} {(kind is "raw" or "parsed" ? "again" : "once")}"))).Split(' ');
        var after = Number(await server.AskAsync("processor"));
        var turn = new WebhookTurn(Number(answer[0]) / Number(answer[1]), (after - before) / Number(answer[0]), Number(answer[4]) / Number(answer[0]), Number(answer[2]), Number(answer[3]));
        await Console.Error.WriteLineAsync($"{kind}: {turn.Rate:n0}/s, {turn.Microseconds:n1} µs of the server, {turn.OfClient:n1} µs of the client, {turn.Usual:n2} ms, one in a hundred over {turn.Late:n1} ms");

        // What the workers have yet to read would burden the next turn.
        while (kind == "whole" && await server.AskAsync("waiting") != "0")
            await Task.Delay(50);
        return turn;
    }

    private static async Task ReportAsync(Dictionary<string, List<WebhookTurn>> turns, Dictionary<string, List<double>> ratios, double seconds)
    {
        foreach (var kind in Kinds[1..])
            await Console.Error.WriteLineAsync($"{kind} against raw: median {ChildProcess.Median(ratios[kind]):n3} of {string.Join(", ", ratios[kind].Order().Select(ratio => $"{ratio:n2}"))}; by processor time of both processes {Both("raw") / Both(kind):n3}");
        new BenchmarkResult
        {
            Verb = "webhook",
            Store = "sqlite",
            Seconds = seconds,
            Unit = "requests/s",
            Baseline = "an endpoint that reads the same body",
            BaselineRate = Rate("raw"),
            BaselineMicroseconds = Microseconds("raw"),
            Rate = Rate("parsed"),
            Ratio = ChildProcess.Median(ratios["parsed"]),
            Microseconds = Microseconds("parsed"),
            RateStored = Rate("stored"),
            ProcessorRatio = Both("raw") / Both("parsed"),
            ProcessorRatioStored = Both("raw") / Both("stored"),
            RatioStored = ChildProcess.Median(ratios["stored"]),
            MicrosecondsStored = Microseconds("stored"),
            RateWhole = Rate("whole"),
            RatioWhole = ChildProcess.Median(ratios["whole"]),
        }.Print();

        double Rate(string kind) => ChildProcess.Median(turns[kind].Select(turn => turn.Rate));
        double Both(string kind) => ChildProcess.Median(turns[kind].Select(turn => turn.OfBoth));
        double Microseconds(string kind) => ChildProcess.Median(turns[kind].Select(turn => turn.Microseconds));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
