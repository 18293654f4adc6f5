using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json.Nodes;

namespace SocialCrm.Connectors.Tests.MediaWiki;

/// <summary>What the fake wiki lists: recent changes, and revisions of pages.</summary>
internal sealed class MediaWikiLists(List<WikiStoredPage> pages, List<JsonObject> changes, bool speaksNews)
{
    public static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public void ListChanges(NameValueCollection asked, JsonObject answer, JsonObject query)
    {
        var limit = int.Parse(asked["rclimit"]!, CultureInfo.InvariantCulture);
        var from = asked["rcstart"] is { } start ? DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) : DateTimeOffset.MinValue;
        var listed = changes.Where(change => asked["rcnamespace"]!.Split('|').Contains(change["ns"]!.ToJsonString()))
            .Select(change => (change, At: DateTimeOffset.TryParse(change["timestamp"]!.GetValue<string>(), CultureInfo.InvariantCulture, out var at) ? at : from))
            .Where(entry => entry.At >= from)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.change["rcid"]!.GetValue<int>())
            .Select(entry => entry.change).ToList();
        var skip = asked["rccontinue"] is { } next ? listed.FindIndex(change => change["rcid"]!.ToJsonString() == next.Split('|')[1]) : 0;
        var part = listed.Skip(skip).Take(limit + 1).ToList();
        if (part.Count > limit)
            answer["continue"] = new JsonObject { ["rccontinue"] = $"20260101000000|{part[limit]["rcid"]}", ["continue"] = "-||" };
        query["recentchanges"] = new JsonArray([.. part.Take(limit).Select(change => (JsonNode)New(change.DeepClone().AsObject()))]);
    }

    public JsonArray ListRevisions(NameValueCollection asked)
    {
        var wanted = asked["revids"]?.Split('|');
        Assert.True(wanted is null or { Length: <= 50 }, "Fifty revisions are the most that are answered at once.");
        var revisions = pages.Where(page => !page.IsDeleted).SelectMany(page => page.Revisions)
            .Where(revision => wanted is null || wanted.Contains(revision.Id.ToString(CultureInfo.InvariantCulture)))
            .Where(revision => asked["pageids"] is not { } id || revision.Page.Id.ToString(CultureInfo.InvariantCulture) == id)
            .Where(revision => asked["titles"] is not { } title || revision.Page.Title == title)
            .Where(revision => asked["rvuser"] is not { } user || revision.User == user)
            .Where(revision => asked["rvstart"] is not { } start || revision.At >= DateTimeOffset.Parse(start, CultureInfo.InvariantCulture));
        if (wanted is null && asked["rvlimit"] is null)
            revisions = revisions.TakeLast(1);
        return new JsonArray([.. revisions.GroupBy(revision => revision.Page).Select(page => (JsonNode)new JsonObject
        {
            ["pageid"] = page.Key.Id,
            ["ns"] = page.Key.Namespace,
            ["title"] = page.Key.Title,
            ["revisions"] = new JsonArray([.. page.Select(revision => (JsonNode)Shown(revision, asked["rvprop"]!.Split('|')))]),
        })]);
    }

    private JsonObject New(JsonObject said)
    {
        if (speaksNews)
            said["mood"] = new JsonObject { ["colour"] = "blue" };
        return said;
    }

    private JsonObject Shown(WikiStoredRevision revision, string[] fields)
    {
        var shown = new JsonObject { ["revid"] = revision.Id, ["parentid"] = revision.Parent };
        if (fields.Contains("user") && !revision.IsHidden)
            (shown["user"], shown["userid"]) = (revision.User, revision.UserId);
        if (fields.Contains("sha1") && revision.IsHidden)
            (shown["sha1hidden"], shown["userhidden"]) = (true, true);
        if (fields.Contains("timestamp"))
            shown["timestamp"] = Utc(revision.At);
        if (fields.Contains("comment"))
            shown["comment"] = revision.Comment;
        if (fields.Contains("content"))
        {
            shown["slots"] = new JsonObject
            {
                ["main"] = revision.IsHidden
                    ? new JsonObject { ["texthidden"] = true }
                    : new JsonObject { ["contentmodel"] = "wikitext", ["contentformat"] = "text/x-wiki", ["content"] = revision.Text },
            };
        }

        return New(shown);
    }
}
