using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Nostr;

/// <summary>The relays that could be reached, opened for one purpose.</summary>
internal sealed class OpenRelays : IAsyncDisposable
{
    private readonly IReadOnlyList<RelaySession> sessions;
    private readonly RelayNetwork network;

    private OpenRelays(IReadOnlyList<RelaySession> sessions, RelayNetwork network, int missing)
    {
        this.sessions = sessions;
        this.network = network;
        Missing = missing;
    }

    public IReadOnlyList<RelaySession> Sessions => sessions;

    /// <summary>How many could not be reached.</summary>
    public int Missing { get; }

    /// <exception cref="ChannelException">None can be reached.</exception>
    public static async Task<OpenRelays> OpenAsync(RelayNetwork network, IEnumerable<Uri> relays, CancellationToken cancellationToken)
    {
        var opening = relays.Select(relay => TryOpenAsync(network, relay, cancellationToken)).ToList();
        var opened = await Task.WhenAll(opening).ConfigureAwait(false);
        var sessions = opened.Select(one => one.Session).OfType<RelaySession>().ToList();
        if (sessions.Count > 0)
            return new OpenRelays(sessions, network, opened.Length - sessions.Count);
        cancellationToken.ThrowIfCancellationRequested();
        throw network.NoneReached(opened.Select(one => one.Fault).OfType<ChannelException>().Last());
    }

    /// <summary>Genuine events of all of them, each once.</summary>
    /// <exception cref="ChannelException">None of them answers.</exception>
    public async Task<IReadOnlyList<NostrEvent>> QueryAsync(string filter, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(sessions.Select(session => TryQueryAsync(session, filter, cancellationToken))).ConfigureAwait(false);
        if (Array.TrueForAll(answers, answer => answer.Found is null))
            throw network.NoneReached(answers[^1].Fault!);
        return [.. answers.SelectMany(answer => answer.Found ?? []).Select(NostrEvent.Read).OfType<NostrEvent>().DistinctBy(found => found.Id).Where(found => found.IsGenuine())];
    }

    /// <summary>The newest event of a kind by an author; null where there is none.</summary>
    public async Task<NostrEvent?> NewestAsync(int kind, string author, CancellationToken cancellationToken) =>
        (await QueryAsync(RelayFilters.Newest(kind, author), cancellationToken).ConfigureAwait(false))
            .Where(found => found.Kind == kind && found.Author == author)
            .MaxBy(found => found.CreatedAt);

    public async ValueTask DisposeAsync()
    {
        foreach (var session in sessions)
            await session.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<(RelaySession? Session, ChannelException? Fault)> TryOpenAsync(RelayNetwork network, Uri relay, CancellationToken cancellationToken)
    {
        try
        {
            return (await RelaySession.OpenAsync(network, relay, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ChannelException fault)
        {
            return (null, fault);
        }
    }

    private static async Task<(List<JsonElement>? Found, ChannelException? Fault)> TryQueryAsync(RelaySession session, string filter, CancellationToken cancellationToken)
    {
        try
        {
            return (await session.QueryAsync([filter], cancellationToken).ConfigureAwait(false), null);
        }
        catch (ChannelException fault)
        {
            return (null, fault);
        }
    }
}
