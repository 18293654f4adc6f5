namespace SocialCrm.Channels;

/// <summary>Asks for a message to be sent.</summary>
/// <param name="Key">The host's own key of the request, unique within the connection: asking again with it sends nothing twice; 1 to 256 characters on one line.</param>
/// <param name="Connection">The connection it goes out on.</param>
/// <param name="Operation">What it is.</param>
/// <param name="Text">What it says, as plain text.</param>
public sealed record OutboxRequest(string Key, ConnectionId Connection, ChannelOperation Operation, string Text)
{
    /// <summary>The external id of the interaction it answers; needed by <see cref="ChannelOperation.Reply"/>.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The key of the account it is addressed to; needed by <see cref="ChannelOperation.DirectMessage"/>.</summary>
    public string? Recipient { get; init; }

    /// <summary>The external id of the conversation. Where it is left out, that of the interaction that is answered counts.</summary>
    public string? Thread { get; init; }

    /// <summary>Its title, where the operation needs one.</summary>
    public string? Title { get; init; }

    /// <summary>The language it is written in, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Addresses of pictures and films that go with it.</summary>
    public IReadOnlyList<Uri> Media { get; init; } = [];
}
