using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>What another site says of one of its actors.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Inbox">Where it takes deliveries.</param>
/// <param name="Learned">When it was asked for.</param>
internal sealed partial record RemoteActor(string Id, Uri Inbox, DateTimeOffset Learned)
{
    /// <summary>Where its site takes deliveries for all of its actors; null where there is no such place.</summary>
    public Uri? SharedInbox { get; init; }

    public string? UserName { get; init; }

    public string? DisplayName { get; init; }

    public string? Followers { get; init; }

    public IReadOnlyList<RemoteKey> Keys { get; init; } = [];

    /// <summary>The name before and behind the @; the site's own name stands for its domain, which it mostly is.</summary>
    public string? Handle => UserName is null ? null : $"@{UserName}@{OwnActor.AuthorityOf(new Uri(Id))}";

    /// <summary>Reads a document; null where it is none of an actor.</summary>
    public static RemoteActor? Read(JsonElement document, DateTimeOffset now)
    {
        if (JsonText.Of(document, "id") is not { } id || Vocabulary.Address(id) is null || Vocabulary.Address(Vocabulary.IdOf(document, "inbox")) is not { } inbox)
            return null;
        if (!Vocabulary.IsSameSite(id, inbox.AbsoluteUri))
            return null;
        var shared = JsonText.Property(document, "endpoints") is { } endpoints ? Vocabulary.Address(JsonText.Of(endpoints, "sharedInbox")) : null;
        return new RemoteActor(id, inbox, now)
        {
            SharedInbox = shared is not null && Vocabulary.IsSameSite(id, shared.AbsoluteUri) ? shared : null,
            UserName = PlainText.Line(JsonText.Of(document, "preferredUsername"), 64),
            DisplayName = PlainText.Line(JsonText.Of(document, "name"), 200),
            Followers = Vocabulary.IdOf(document, "followers"),
            Keys = [.. Vocabulary.Values(document, "publicKey").Select(key => Key(key, id)).OfType<RemoteKey>()],
        };
    }

    /// <summary>What a person sees of the actor.</summary>
    public static ChannelProfile Profile(JsonElement document, Account account, long? followers) => new(account)
    {
        Bio = HtmlText.ToPlainText(JsonText.Of(document, "summary")),
        Links = [.. Vocabulary.Ids(document, "url").Concat(Fields(document)).Where(link => Vocabulary.Address(link) is not null).Distinct()],
        Picture = Vocabulary.Values(document, "icon").Select(icon => Vocabulary.IdOf(icon, "url") ?? Vocabulary.IdOf(icon)).FirstOrDefault(link => Vocabulary.Address(link) is not null),
        Followers = followers,
        CreatedAt = Vocabulary.Instant(document, "published"),
    };

    private static RemoteKey? Key(JsonElement key, string actor) =>
        RemoteKey.Read(JsonText.Of(key, "id"), Vocabulary.IdOf(key, "owner") ?? actor, JsonText.Of(key, "publicKeyPem"));

    /// <summary>The fields below the biography are HTML with a link in it, as a rule.</summary>
    private static IEnumerable<string> Fields(JsonElement document) => Vocabulary.Values(document, "attachment")
        .Select(field => JsonText.Of(field, "value"))
        .OfType<string>()
        .SelectMany(html => Links().Matches(html[..Math.Min(html.Length, 4_096)]))
        .Select(link => WebUtility.HtmlDecode(link.Groups[1].Value));

    [GeneratedRegex("""href=["'](https?://[^"'\s]{1,1000})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
