using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>What is noted beside a delivery of who sent it: an activity names its actor by id alone.</summary>
internal sealed record SenderNote
{
    private const int LongestName = 70;
    private const int LongestAddress = 400;

    [JsonPropertyName("h")]
    public string? Handle { get; init; }

    [JsonPropertyName("n")]
    public string? Name { get; init; }

    /// <summary>The actor's followers, as they are addressed.</summary>
    [JsonPropertyName("f")]
    public string? Followers { get; init; }

    public static string Of(RemoteActor actor) => JsonSerializer.Serialize(
        new SenderNote
        {
            // Kept short, since escaped it becomes six times as long.
            Handle = actor.Handle is { Length: <= LongestAddress } handle && handle.All(char.IsAscii) ? handle : null,
            Name = Html.PlainText.Line(actor.DisplayName, LongestName),
            Followers = actor.Followers is { Length: <= LongestAddress - 200 } followers && followers.All(char.IsAscii) ? followers : null,
        },
        ActivityPubJson.Default.SenderNote);

    public static SenderNote Read(string note)
    {
        try
        {
            return JsonSerializer.Deserialize(note, ActivityPubJson.Default.SenderNote) ?? new SenderNote();
        }
        catch (JsonException)
        {
            return new SenderNote();
        }
    }
}
