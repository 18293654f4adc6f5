using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Something that a relay says.</summary>
/// <param name="Type">What it is: EVENT, EOSE, CLOSED, OK, AUTH, NOTICE.</param>
/// <param name="Subject">The subscription, the event or the challenge that it is about.</param>
internal sealed record RelayMessage(string Type, string Subject)
{
    /// <summary>The event of an EVENT.</summary>
    public JsonElement Event { get; init; }

    /// <summary>What an OK says.</summary>
    public bool IsTaken { get; init; }

    /// <summary>What an OK or a CLOSED gives as reason: a word, a colon, and an explanation.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The word before the colon.</summary>
    public string Code => Reason.Split(':')[0].Trim();

    /// <summary>Null for what no relay says.</summary>
    public static RelayMessage? Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonText.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() < 2 || JsonText.Of(root[0]) is not { } type || JsonText.Of(root[1]) is not { } subject)
                return null;
            var count = root.GetArrayLength();
            return new RelayMessage(type, subject)
            {
                Event = type == "EVENT" && count > 2 ? root[2].Clone() : default,
                IsTaken = type == "OK" && count > 2 && root[2].ValueKind == JsonValueKind.True,
                Reason = type switch
                {
                    "OK" when count > 3 => JsonText.Of(root[3]) ?? "",
                    "CLOSED" when count > 2 => JsonText.Of(root[2]) ?? "",
                    _ => "",
                },
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
