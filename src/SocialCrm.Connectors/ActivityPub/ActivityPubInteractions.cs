using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Digests;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Turns an activity into interactions.</summary>
internal sealed class ActivityPubInteractions(ConnectionId connection, ChannelId channel, OwnActor own)
{
    private const int LongestId = 512;
    private const int LongestKey = 256;
    private const int LongestRaw = 64 * 1_024;

    /// <summary>Reads a delivery that was verified.</summary>
    /// <exception cref="ChannelException">It is no activity at all.</exception>
    public WebhookContent Read(WebhookEnvelope envelope)
    {
        var activity = Activity(envelope);
        var said = new SaidObject(activity.Root, activity.Actor, activity.Note.Followers, own);
        return activity.Type switch
        {
            "Create" => Each(activity, item => Created(activity, said, item)),
            "Update" => Each(activity, item => Updated(activity, said, item)),
            "Delete" => Each(activity, item => Gone(activity, item)),
            "Undo" => Each(activity, item => Undone(activity, item)),
            "Like" or "EmojiReact" or "Dislike" => Each(activity, item => Done(activity, item, InteractionKind.Reaction)),
            "Announce" => Each(activity, item => Done(activity, item, InteractionKind.Share)),
            "Follow" => Each(activity, item => Vocabulary.IdOf(item) == own.Id ? Done(activity, item, InteractionKind.Follow) : null),
            _ => new WebhookContent([], []),
        };
    }

    private ReceivedActivity Activity(WebhookEnvelope envelope)
    {
        try
        {
            using var document = JsonText.Parse(envelope.Body);
            var root = document.RootElement.Clone();
            if (Vocabulary.TypeOf(root) is { } type && Vocabulary.IdOf(root, "actor") is { } actor)
                return new ReceivedActivity(root, type, actor, envelope) { Note = SenderNote.Read(envelope.Note) };
            throw new ChannelException(connection, ChannelFailure.Malformed, "The delivery names no type or no actor.");
        }
        catch (JsonException fault)
        {
            throw new ChannelException(connection, ChannelFailure.Malformed, "The delivery is no JSON.", fault);
        }
    }

    /// <summary>An activity may be done to several things; one that cannot be read stops none of the others.</summary>
    private WebhookContent Each(ReceivedActivity activity, Func<JsonElement, Interaction?> read)
    {
        var interactions = new List<Interaction>();
        var rejected = new List<DeadLetter>();
        foreach (var item in Vocabulary.Values(activity.Root, "object"))
        {
            if (read(item) is { } interaction)
                interactions.Add(interaction);
            else
                rejected.Add(Reject(interactions.Count + rejected.Count + 1, activity, item));
        }

        return new WebhookContent(interactions, rejected);
    }

    private DeadLetter Reject(int position, ReceivedActivity activity, JsonElement item)
    {
        var raw = Encoding.UTF8.GetBytes(item.GetRawText());
        var reason = $"The object of this {(activity.Type.Length <= 16 ? activity.Type : "activity")} has no id of its author's site, or another author, or is not for this actor.";
        return new DeadLetter(connection, position, reason, raw.AsMemory(0, Math.Min(raw.Length, LongestRaw)));
    }

    private Interaction? Created(ReceivedActivity activity, SaidObject said, JsonElement item)
    {
        if (!IsTheirs(activity, item))
            return null;
        var interaction = Base(activity, Vocabulary.IdOf(item)!, said.KindOf(item)) with { Version = SaidObject.VersionOf(item) };
        return said.Filled(interaction, item, activity.ReceivedAt);
    }

    private Interaction? Updated(ReceivedActivity activity, SaidObject said, JsonElement item) =>
        Created(activity, said, item) is { } changed ? changed with { Kind = InteractionKind.Edit } : null;

    private Interaction? Gone(ReceivedActivity activity, JsonElement item) =>
        Vocabulary.IdOf(item) is { } id && Vocabulary.IsSameSite(id, activity.Actor)
            ? Base(activity, id, InteractionKind.Delete) with { Version = "deleted" }
            : null;

    private Interaction? Undone(ReceivedActivity activity, JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.Object && (Vocabulary.IdOf(item, "actor") ?? activity.Actor) != activity.Actor)
            return null;
        var id = Vocabulary.IdOf(item) ?? (item.ValueKind == JsonValueKind.Object ? UnnamedId(item, activity.Actor) : null);
        return id is not null && (!IsNamed(id) || Vocabulary.IsSameSite(id, activity.Actor))
            ? Base(activity, id, InteractionKind.Delete) with { Version = "deleted" }
            : null;
    }

    private Interaction? Done(ReceivedActivity activity, JsonElement item, InteractionKind kind)
    {
        if (Vocabulary.IdOf(item) is not { } about)
            return null;
        var isOnly = JsonText.Property(activity.Root, "object") is not { ValueKind: JsonValueKind.Array };
        var id = JsonText.Of(activity.Root, "id") ?? UnnamedId(activity.Root, activity.Actor);
        return Base(activity, isOnly ? id : $"{id}#{about}", kind) with
        {
            ReplyTo = kind == InteractionKind.Follow ? null : Id(about),
            Text = kind == InteractionKind.Reaction ? Html.PlainText.Line(JsonText.Of(activity.Root, "content") ?? JsonText.Of(activity.Root, "_misskey_reaction"), 64) : null,
            OccurredAt = SaidObject.When(activity.Root, activity.ReceivedAt),
        };
    }

    /// <summary>Only the actor's own words count, and only under an id of its own site.</summary>
    private static bool IsTheirs(ReceivedActivity activity, JsonElement item)
    {
        if (Vocabulary.IdOf(item) is not { } id || !Vocabulary.IsSameSite(id, activity.Actor))
            return false;
        return item.ValueKind == JsonValueKind.String || (Vocabulary.IdOf(item, "attributedTo") ?? activity.Actor) == activity.Actor;
    }

    /// <summary>Some sites give their likes no id: who did what to what tells them, and their being undone.</summary>
    private static string UnnamedId(JsonElement activity, string actor) =>
        "sha256:" + ContentDigest.Of(Vocabulary.TypeOf(activity), actor, Vocabulary.IdOf(activity, "object"));

    private static bool IsNamed(string id) => !id.StartsWith("sha256:", StringComparison.Ordinal);

    private static string Id(string id) => ContentDigest.Fitting(id, LongestId);

    private Interaction Base(ReceivedActivity activity, string id, InteractionKind kind) => new()
    {
        Connection = connection,
        ExternalId = Id(id),
        Author = new Account(channel, ContentDigest.Fitting(activity.Actor, LongestKey), activity.Note.Handle, activity.Note.Name),
        Kind = kind,
        OccurredAt = activity.ReceivedAt,
        Trust = InteractionTrust.Verified,
        IsOwn = activity.Actor == own.Id,
        Raw = activity.Raw,
    };
}
