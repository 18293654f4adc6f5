using System.Net;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Ghost;

/// <summary>Reads what members wrote or changed since the last reading, and what of the latest was taken back.</summary>
internal sealed class GhostReading(GhostClient client, GhostOptions options, GhostInteractions interactions)
{
    private const int PageSize = 100;
    private const string What = "Reading comments";

    public async Task<ChannelPage> ReadAsync(GhostCursor cursor, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync("comments/", Parameters(cursor.Filter(options.Overlap), ("order", "id asc")), cancellationToken).ConfigureAwait(false);
        using var document = client.Read(answer, What);
        var comments = Comments(document);
        var begun = cursor.Begun ?? answer.Headers.Date ?? client.Calls.Now;
        var found = new List<Interaction>();
        var rejected = new List<DeadLetter>();
        var last = cursor.Last;
        foreach (var comment in comments)
        {
            last = GhostInteractions.IdOf(comment, "id") ?? last;
            Add(comment, cursor.Floor, (found, rejected));
        }

        var watched = Watched(cursor).Concat(found.Where(one => !one.IsOwn).Select(one => one.ExternalId)).Distinct().OrderDescending(StringComparer.Ordinal);
        var isOver = comments.Count < PageSize || last == cursor.Last;
        var gone = isOver ? await GoneAsync(Watched(cursor), (found, rejected), cancellationToken).ConfigureAwait(false) : [];
        var after = isOver ? cursor with { Floor = begun, Begun = null, Last = null } : cursor with { Begun = begun, Last = last };
        var kept = string.Join(' ', watched.Except(gone).Take(options.WatchedComments));
        return new ChannelPage(found, rejected, (after with { Watched = kept.Length == 0 ? null : kept }).Write(), isOver);
    }

    private static string[] Watched(GhostCursor cursor) => (cursor.Watched ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static (string Name, string Value)[] Parameters(string? filter, params (string Name, string Value)[] more) =>
        [("limit", PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. more, .. filter is null ? [] : new[] { ("filter", filter) }];

    private List<JsonElement> Comments(JsonDocument document) => JsonText.Property(document.RootElement, "comments") is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray()]
        : throw client.Calls.Malformed($"{What} brought none. Check the address of the site.");

    private void Add(JsonElement comment, DateTimeOffset? floor, (List<Interaction> Found, List<DeadLetter> Rejected) into)
    {
        try
        {
            into.Found.Add(interactions.Read(comment, floor));
        }
        catch (FormatException fault)
        {
            into.Rejected.Add(interactions.Reject(into.Found.Count + into.Rejected.Count + 1, fault.Message, comment));
        }
    }

    /// <summary>The list leaves out what was deleted; asked for alone, a comment says so.</summary>
    private async Task<List<string>> GoneAsync(string[] watched, (List<Interaction> Found, List<DeadLetter> Rejected) into, CancellationToken cancellationToken)
    {
        if (watched.Length == 0)
            return [];
        var answer = await client.GetAsync("comments/", Parameters($"id:[{string.Join(',', watched)}]"), cancellationToken).ConfigureAwait(false);
        using var document = client.Read(answer, What);
        var there = Comments(document).Select(comment => GhostInteractions.IdOf(comment, "id")).ToHashSet();
        var gone = new List<string>();
        foreach (var id in watched.Where(id => !there.Contains(id)))
        {
            if (await IsGoneAsync(id, into, cancellationToken).ConfigureAwait(false))
                gone.Add(id);
        }

        return gone;
    }

    private async Task<bool> IsGoneAsync(string id, (List<Interaction> Found, List<DeadLetter> Rejected) into, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync($"comments/{id}/", [("include", "member,post")], cancellationToken).ConfigureAwait(false);

        // Gone with its post, or with its thread: nobody is left to be named.
        if (answer.Status == HttpStatusCode.NotFound)
            return true;
        using var document = client.Read(answer, What);
        var comment = Comments(document).FirstOrDefault();
        if (JsonText.Of(comment, "status") != "deleted")
            return false;
        into.Found.Add(interactions.Deleted(comment, answer.Headers.Date ?? client.Calls.Now));
        return true;
    }
}
