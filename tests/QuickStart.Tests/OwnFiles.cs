namespace QuickStart.Tests;

/// <summary>A user's own exports in a folder of their own, good unless a test makes them bad.</summary>
internal sealed class OwnFiles : IDisposable
{
    public const string Map = "id=id,author=author,author_name=author-name,time=time,text=text,'x'=channel";

    private const string Interactions =
        """
        id,author,author_name,time,text
        1,ann,Ann,2025-07-01T10:00:00Z,lovely
        2,ann,Ann,2025-07-02T10:00:00Z,lovely again
        3,bob,Bob,2025-07-03T10:00:00Z,meh
        """;

    private readonly TemporaryFolder folder = new();

    public OwnFiles() => folder.Write("interactions.csv", Interactions);

    public string Root => folder.Root;

    public string File(string name) => folder.File(name);

    public string Write(string name, string text) => folder.Write(name, text);

    /// <summary>Runs on interactions.csv; further arguments are added.</summary>
    public Task<RunResult> RunAsync(params string[] arguments) =>
        QuickStartProcess.RunAsync(Root, ["--interactions", "interactions.csv", "--map", Map, "--json", "summary.json", "--rejects", "rejects.csv", .. arguments]);

    public System.Text.Json.Nodes.JsonObject Summary() => RunResult.Summary(File("summary.json"));

    public List<Dictionary<string, string>> Rejects() => PlainCsv.Read(File("rejects.csv"));

    public void Dispose() => folder.Dispose();
}
