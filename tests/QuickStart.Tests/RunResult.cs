using System.Globalization;
using System.Text.Json.Nodes;

namespace QuickStart.Tests;

/// <summary>What a run left behind.</summary>
internal sealed record RunResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard error.</summary>
    public string[] Complaints => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The summary of <c>--json</c> without what differs from run to run.</summary>
    public static JsonObject Summary(string path)
    {
        var summary = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        summary.Remove("seconds");
        summary.Remove("peak_bytes");
        return summary;
    }

    public static long Number(JsonObject summary, string room, string figure) =>
        long.Parse(summary[room]![figure]!.ToJsonString(), CultureInfo.InvariantCulture);
}
