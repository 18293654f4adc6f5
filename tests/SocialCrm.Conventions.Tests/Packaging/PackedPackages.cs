using System.Text.Json;

namespace SocialCrm.Conventions.Tests.Packaging;

/// <summary>Every package, packed once for all tests that look at packages, under a version that nothing else has.</summary>
public sealed class PackedPackages : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid():N}";

    public string Feed => folder.Inner("feed");

    /// <summary>A place for a project that knows nothing of this repository.</summary>
    public string Elsewhere => folder.Inner("elsewhere");

    public string Packages => folder.Inner("packages");

    public static IReadOnlyList<string> Names { get; } =
        [.. Repository.Under("src", ".csproj").Select(path => Path.GetFileNameWithoutExtension(path))];

    public async Task InitializeAsync()
    {
        // A filter packs what is in src and leaves tests and samples alone.
        var filter = Path.Combine(folder.Path, "src.slnf");
        var projects = Repository.Under("src", ".csproj").Select(path => path.Replace('/', '\\'));
        await File.WriteAllTextAsync(filter, JsonSerializer.Serialize(new { solution = new { path = Repository.Full("SocialCrm.Sdk.sln"), projects } }));

        // An artifacts folder of its own, so that no other build of this repository is disturbed.
        await Dotnet.RunAsync(
            folder.Path, "pack", filter, "-c", "Release", "--artifacts-path", folder.Inner("artifacts"), "--output", Feed,
            "--disable-build-servers", "-nodeReuse:false",
            $"-p:Version={Version}", "-p:RunAnalyzers=false");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}
