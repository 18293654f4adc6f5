using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>What must be known of an activity before its signature is looked at.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Id">The activity's id, where it has one.</param>
/// <param name="Object">The id of what it was done to.</param>
internal sealed record ActivityHead(string Type, string Actor, string? Id, string? Object)
{
    /// <summary>Whether it is of a kind that becomes an interaction. A change of the actor's own document is none.</summary>
    public bool IsKept => Type switch
    {
        "Create" or "Like" or "EmojiReact" or "Dislike" or "Announce" or "Follow" or "Undo" => true,
        "Update" or "Delete" => Object != Actor,
        _ => false,
    };

    /// <summary>Null for what is no activity of anybody.</summary>
    public static ActivityHead? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonText.Parse(body);
            var root = document.RootElement;
            return Vocabulary.TypeOf(root) is { } type && Vocabulary.IdOf(root, "actor") is { } actor && Vocabulary.Address(actor) is not null
                ? new ActivityHead(type, actor, JsonText.Of(root, "id"), Vocabulary.IdOf(root, "object"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
