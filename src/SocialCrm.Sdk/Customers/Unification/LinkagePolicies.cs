using System.Text;
using Microsoft.Extensions.Options;

namespace SocialCrm.Customers;

/// <summary>Brings the model that the store keeps together with the host's options, and remembers it for as long as the store keeps it.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LinkagePolicies(IOptions<CustomerOptions> options, HostRules host)
{
    private readonly CustomerOptions options = options.Value;
    // As it was when the host began: later changes would make steps contradict each other.
    private readonly Dictionary<string, double> connectionWeights = new(options.Value.ConnectionWeights, StringComparer.Ordinal);
    private Known? known;

    public LinkageOptions Options => new() { DefaultRegion = options.DefaultRegion, Threshold = options.Threshold, StatesHashes = options.MatchHashedIdentifiers, ConnectionWeights = connectionWeights };

    public HostRules Host => host;

    public IEnumerable<SourceId> UniqueSources => options.UniqueSources;

    /// <summary>What a model would link by.</summary>
    public LinkagePolicy Of(LinkageModel model) => new(model, Options, UniqueSources.Select(source => source.Value).ToHashSet(StringComparer.Ordinal), host);

    /// <summary>What the store's model links by.</summary>
    public async Task<LinkagePolicy> OfAsync(UnificationSession session)
    {
        var version = await session.Model.VersionAsync().ConfigureAwait(false);
        if (Volatile.Read(ref known) is { } remembered && remembered.Version == version)
            return remembered.Policy;
        var policy = Of(await ReadAsync(session).ConfigureAwait(false));
        Volatile.Write(ref known, new Known(version, policy));
        return policy;
    }

    private static async Task<LinkageModel> ReadAsync(UnificationSession session)
    {
        var text = await session.Model.ReadAsync().ConfigureAwait(false);
        if (text.Length == 0)
            return UntrainedModel.Model;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await LinkageModel.LoadAsync(stream).ConfigureAwait(false);
    }

    private sealed record Known(int Version, LinkagePolicy Policy);
}
