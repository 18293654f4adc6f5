namespace SocialCrm.Channels;

/// <summary>One thing a connector can send, and under which rules of the platform. The core refuses what breaks them before it calls.</summary>
/// <param name="Operation">What is sent.</param>
/// <param name="Idempotency">What keeps it from being sent twice.</param>
public sealed record OperationDescriptor(ChannelOperation Operation, SendIdempotency Idempotency)
{
    /// <summary>Every one of them must hold; empty where the platform states none.</summary>
    public IReadOnlyList<TextLimit> TextLimits { get; init; } = [];

    /// <summary>How many pictures or films may go with it; 0 where none can.</summary>
    public int MaximumMedia { get; init; }

    /// <summary>How long after the person's last interaction it may be sent; null where it may be sent at any time.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>Whether it may only answer an interaction that named the company or was addressed to it.</summary>
    public bool OnlyWhenAddressed { get; init; }

    /// <summary>Whether it needs a title, as a page or a blog post does.</summary>
    public bool NeedsTitle { get; init; }
}
