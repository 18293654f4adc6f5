using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Html;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Reads what an account says of itself.</summary>
internal static class BlueskyProfile
{
    public static ChannelProfile? Read(JsonElement profile) => BlueskyPlaces.AccountOf(profile) is not { } account
        ? null
        : new ChannelProfile(account)
        {
            Bio = PlainText.Clean(JsonText.Of(profile, "description")),
            Links = JsonText.Of(profile, "website") is { Length: > 0 } site ? [site] : [],
            Picture = JsonText.Of(profile, "avatar"),
            Followers = JsonText.Property(profile, "followersCount") is { ValueKind: JsonValueKind.Number } count && count.TryGetInt64(out var followers) ? followers : null,
            CreatedAt = JsonText.Property(profile, "createdAt") is { ValueKind: JsonValueKind.String } stated && stated.TryGetDateTimeOffset(out var at) ? at : null,
        };
}
