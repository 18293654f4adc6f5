using SocialCrm.Governance;

namespace SocialCrm.Channels;

/// <summary>A message to send.</summary>
public sealed record OutboundMessage
{
    /// <summary>Identifies it through all attempts; what a platform with native idempotency is given.</summary>
    public required OutboxMessageId Id { get; init; }

    /// <summary>The connection it goes out on.</summary>
    public required ConnectionId Connection { get; init; }

    /// <summary>What it is.</summary>
    public required ChannelOperation Operation { get; init; }

    /// <summary>What it says, as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>When it was put into the outbox: where a platform takes ids or times from the caller, every attempt gives the same.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The external id of the interaction it answers; needed by <see cref="ChannelOperation.Reply"/>.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The external id of the conversation, where the interaction that is answered states one.</summary>
    public string? Thread { get; init; }

    /// <summary>The key of the account it is addressed to; needed by <see cref="ChannelOperation.DirectMessage"/>.</summary>
    public string? Recipient { get; init; }

    /// <summary>Its title, where the operation needs one.</summary>
    public string? Title { get; init; }

    /// <summary>The language it is written in, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Addresses of pictures and films that go with it.</summary>
    public IReadOnlyList<Uri> Media { get; init; } = [];

    /// <summary>Whether an earlier attempt may have arrived.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>For whom and for what it is sent; null for an answer to what a person asked, which no consent and no cap holds back.</summary>
    public SendTerms? Terms { get; init; }
}
