using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Gathers what a page of direct messages or of their log holds.</summary>
internal sealed class BlueskyChatPage(BlueskyChatInteractions interactions, string own)
{
    private readonly List<Interaction> read = [];
    private readonly List<DeadLetter> rejected = [];
    private int position;

    public IReadOnlyList<Interaction> Interactions => read;

    public IReadOnlyList<DeadLetter> Rejected => rejected;

    public bool IsEmpty => position == 0;

    public void AddMessage(JsonElement message, string conversation, JsonElement people) =>
        Add(message, () => interactions.Message(message, conversation, people));

    public void AddEntry(JsonElement entry) => Add(entry, () => interactions.Entry(entry));

    private void Add(JsonElement item, Func<Interaction?> make)
    {
        position++;
        try
        {
            if (make() is { } interaction)
                read.Add(interaction with { IsOwn = interaction.Author.Key == own });
        }
        catch (FormatException fault)
        {
            rejected.Add(interactions.Reject(position, fault.Message, item));
        }
    }
}
