using SocialCrm.Customers;
using SocialCrm.Governance;

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

    /// <summary>
    /// What it is sent for. It is then stored only when the person's consent stands and no frequency cap is reached. Null for an answer to what a person asked:
    /// neither is looked at.
    /// </summary>
    public ConsentPurpose? Purpose { get; init; }

    /// <summary>A record of the person it is for, such as that of the account it is addressed to; needed with a <see cref="Purpose"/>, and only with one.</summary>
    public SourceRecordId? Person { get; init; }

    /// <summary>The IANA zone of the person, whose days a cap counts. Where it is left out or not known here, the default zone's days count.</summary>
    public string? Zone { get; init; }
}
