using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace SocialCrm.Connectors.Tests.ActivityPub;

/// <summary>Something that was said on the fake site.</summary>
internal sealed class FediverseNote
{
    public required string Id { get; init; }

    public required string Author { get; set; }

    public required DateTimeOffset At { get; init; }

    public required string Text { get; set; }

    public string? Updated { get; set; }

    /// <summary>The actor, where it is none of the site's own people.</summary>
    public string? Stranger { get; init; }

    public string Actor => Stranger ?? FediversePlatform.Actor(Author);

    public bool IsRemoved { get; set; }

    public JsonObject Shown(string actor, bool withNews)
    {
        if (IsRemoved)
            return new JsonObject { ["@context"] = "https://www.w3.org/ns/activitystreams", ["id"] = Id, ["type"] = "Tombstone" };
        var shown = new JsonObject
        {
            ["@context"] = "https://www.w3.org/ns/activitystreams",
            ["id"] = Id,
            ["type"] = "Note",
            ["attributedTo"] = actor,
            ["content"] = $"<p>{WebUtility.HtmlEncode(Text)}</p>",
            ["published"] = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["to"] = new JsonArray("https://www.w3.org/ns/activitystreams#Public"),
            ["cc"] = new JsonArray(FediversePlatform.Shop),
            ["tag"] = new JsonArray(new JsonObject { ["type"] = "Mention", ["href"] = FediversePlatform.Shop, ["name"] = "@shop" }),
        };
        if (Updated is not null)
            shown["updated"] = Updated;
        if (withNews)
        {
            shown["quoteUri"] = new JsonObject { ["nobody"] = "knows" };
            shown["interactionPolicy"] = new JsonArray(1, 2);
        }

        return shown;
    }
}
