using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Reads a page of every relay.</summary>
/// <remarks>
/// A relay gives the newest first and no more than was asked for, so a long time is read backwards, page by page, before its newest counts as read. Events are dated by
/// their authors: what was read is read again for a while, and a date to come counts as now.
/// </remarks>
internal sealed class NostrReading(NostrOptions options, NostrKey own, RelayNetwork network, NostrInteractions interactions)
{
    private const long TwoDays = 2 * 24 * 60 * 60;

    private readonly List<(Uri Address, string Name)> relays = [.. options.Relays.Distinct().Select(relay => (relay, ContentDigest.Of(relay.AbsoluteUri)[..8]))];

    private long Overlap => (long)options.Overlap.TotalSeconds;

    /// <summary>A page from each relay that has more, or that is to be asked anew.</summary>
    /// <exception cref="ChannelException">None of the relays answers.</exception>
    public async Task<ChannelPage> PollAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        var cursor = NostrCursor.Read(from);
        var isWithin = cursor.Relays.Values.Any(progress => progress.Until is not null);
        var asked = relays.Where(relay => !isWithin || cursor.Of(relay.Name).Until is not null).ToList();
        if (asked.Count == 0)
            asked = relays;
        var answers = await Task.WhenAll(asked.Select(relay => TryReadAsync(relay.Address, cursor.Of(relay.Name), cursor, cancellationToken))).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (Array.TrueForAll(answers, answer => answer.Found is null))
            throw network.NoneReached(answers[^1].Fault!);

        var page = new PageOfEvents(interactions, cursor, network.Now);
        for (var relay = 0; relay < asked.Count; relay++)
        {
            // One that is away keeps its place, and holds up no other.
            if (answers[relay].Found is { } found)
                page.Add(found, asked[relay].Name, Next(cursor.Of(asked[relay].Name), found), isOlder: isWithin);
            else if (isWithin)
                page.Cursor = page.Cursor.With(asked[relay].Name, cursor.Of(asked[relay].Name) with { Until = null, Newest = null });
        }

        return page.Make(isLast: page.Cursor.Relays.Values.All(progress => progress.Until is null));
    }

    /// <summary>What to be told from now on, and a while before.</summary>
    public IReadOnlyList<string> Live(NostrCursor cursor, Uri relay)
    {
        var progress = cursor.Of(relays.Find(known => known.Address == relay).Name);
        return [RelayFilters.Public(own.PublicKey, Since(progress), null, null), RelayFilters.Wrapped(own.PublicKey, SinceWrapped(progress), null, null)];
    }

    /// <summary>Where reading goes on after something was heard.</summary>
    public NostrCursor Heard(NostrCursor cursor, Uri relay, JsonElement heard)
    {
        var name = relays.Find(known => known.Address == relay).Name;
        var progress = cursor.Of(name);
        return cursor.With(name, progress with { Since = Newest([heard], progress.Since) });
    }

    private long? Since(RelayProgress progress) => progress.Since is { } since ? Math.Max(0, since - Overlap) : null;

    private long? SinceWrapped(RelayProgress progress) => progress.Since is { } since ? Math.Max(0, since - Overlap - TwoDays) : null;

    private async Task<(List<JsonElement>? Found, ChannelException? Fault)> TryReadAsync(Uri relay, RelayProgress progress, NostrCursor cursor, CancellationToken cancellationToken)
    {
        try
        {
            var session = await RelaySession.OpenAsync(network, relay, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var found = await session.QueryAsync(Filters(progress), cancellationToken).ConfigureAwait(false);
                if (progress.Until is null && cursor.Latest.Count > 0)
                    found.AddRange(await session.QueryAsync([RelayFilters.Deletions(cursor.Ids())], cancellationToken).ConfigureAwait(false));
                return (found, null);
            }
        }
        catch (ChannelException fault)
        {
            return (null, fault);
        }
    }

    private List<string> Filters(RelayProgress progress) =>
    [
        RelayFilters.Public(own.PublicKey, Since(progress), progress.Until, options.PageSize),
        RelayFilters.Wrapped(own.PublicKey, SinceWrapped(progress), progress.Until, options.PageSize),
    ];

    /// <summary>Goes on backwards from the oldest of whatever was cut off, and ends where nothing was.</summary>
    private RelayProgress Next(RelayProgress progress, List<JsonElement> found)
    {
        var newest = Newest(found, progress.Newest ?? progress.Since);
        var cut = found.GroupBy(IsWrapping).Where(group => group.Count() >= options.PageSize).Select(group => (long?)group.Min(At)).Max();
        if (cut is not { } until)
            return new RelayProgress { Since = newest };

        // So many of one second are not met; should they be, rather leave that second than ask for it for ever.
        until = progress.Until is { } before && until >= before ? before - 1 : until;
        return until <= 0 ? new RelayProgress { Since = newest } : progress with { Until = until, Newest = newest };
    }

    private long? Newest(IEnumerable<JsonElement> found, long? before)
    {
        var now = network.Now.ToUnixTimeSeconds();
        return found.Select(At).Where(at => at > 0).Select(at => (long?)Math.Min(at, now)).Append(before).Max();
    }

    private static bool IsWrapping(JsonElement found) => Json.JsonText.Of(found, "kind") == "1059";

    private static long At(JsonElement found) =>
        long.TryParse(Json.JsonText.Of(found, "created_at"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : 0;
}
