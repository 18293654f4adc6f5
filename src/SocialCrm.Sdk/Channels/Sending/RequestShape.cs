namespace SocialCrm.Channels;

/// <summary>Makes a message of a request, and tells whether one was made of the same request before.</summary>
internal static class RequestShape
{
    private const int LongestKey = 256;
    private const int LongestReference = 512;
    private const int LongestTitle = 4_096;
    private const int LongestText = 1 << 20;
    private const int LongestAddress = 4_096;

    public static void ThrowIfInvalid(OutboxRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        SingleLine.ThrowIfNot(request.Key, LongestKey, nameof(request));
        SingleLine.ThrowIfNot(request.Connection.Value, 128, nameof(request));
        ArgumentNullException.ThrowIfNull(request.Text, nameof(request));
        ArgumentNullException.ThrowIfNull(request.Media, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Text.Length, LongestText, nameof(request));
        Reference(request.ReplyTo, LongestReference);
        Reference(request.Recipient, LongestKey);
        Reference(request.Thread, LongestReference);
        Reference(request.Title, LongestTitle);
        Reference(request.Language, 64);
        if (request.Purpose is null != request.Person is null || request.Purpose is { Value.Length: 0 })
            throw new ArgumentException("A purpose needs a person to send for, and a person a purpose. Give both, or neither to answer somebody.", nameof(request));
        if (request.Media.Any(address => address is not { IsAbsoluteUri: true } || address.OriginalString.Length > LongestAddress))
            throw new ArgumentException($"Media are absolute addresses of at most {LongestAddress} characters.", nameof(request));

        static void Reference(string? value, int longest)
        {
            if (value is not null)
                SingleLine.ThrowIfNot(value, longest, nameof(request));
        }
    }

    public static OutboundMessage Message(OutboxRequest request, Interaction? answered, DateTimeOffset now) => new()
    {
        Id = new OutboxMessageId(Guid.CreateVersion7(now)),
        Connection = request.Connection,
        Operation = request.Operation,
        Text = request.Text,
        CreatedAt = now,
        ReplyTo = request.ReplyTo,
        Thread = request.Thread ?? answered?.Thread,
        Recipient = request.Recipient ?? answered?.Author.Key,
        Title = request.Title,
        Language = request.Language,
        Media = [.. request.Media],
    };

    /// <summary>What a request is answered under whose key a message stands already.</summary>
    public static OutboxOutcome Compare(OutboxRequest request, OutboxEntry entry)
    {
        var message = entry.Message;
        var isSame = IsRemoved(entry)
            || (message.Operation == request.Operation
                && string.Equals(message.Text, request.Text, StringComparison.Ordinal)
                && string.Equals(message.ReplyTo, request.ReplyTo, StringComparison.Ordinal)
                && IsSameOrLeftOut(request.Thread, message.Thread)
                && IsSameOrLeftOut(request.Recipient, message.Recipient)
                && string.Equals(message.Title, request.Title, StringComparison.Ordinal)
                && string.Equals(message.Language, request.Language, StringComparison.Ordinal)
                && message.Media.SequenceEqual(request.Media)
                && message.Terms?.Purpose == request.Purpose
                && message.Terms?.Person == request.Person);
        return isSame ? new OutboxOutcome.Enqueued(entry, IsReplay: true) : new OutboxOutcome.KeyTaken(message.Id);
    }

    // What a message said is removed some time after it was done with; the key alone tells it then.
    private static bool IsRemoved(OutboxEntry entry) =>
        entry.State != OutboxState.Waiting && entry.Message.Text.Length == 0 && entry.Message.Media.Count == 0;

    // What the request left out was taken from the interaction that is answered.
    private static bool IsSameOrLeftOut(string? requested, string? kept) =>
        requested is null || string.Equals(requested, kept, StringComparison.Ordinal);
}
