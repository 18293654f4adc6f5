using System.Collections.Concurrent;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Sends;

/// <summary>A platform that loses every third answer: half of those before the message was taken, half after.</summary>
internal sealed class LossyPlatform
{
    private readonly ConcurrentDictionary<OutboxMessageId, string> taken = new();
    private readonly ConcurrentBag<string> created = [];
    private int asked;

    /// <summary>The text of everything that was made public, once for each time.</summary>
    public IReadOnlyCollection<string> Created => created;

    /// <summary>How many answers to sending were lost.</summary>
    public int Lost { get; private set; }

    public SendResult Take(OutboundMessage message, bool tellsRepetitions)
    {
        var number = ++asked;
        var isLost = number % 3 == 0;
        if (isLost)
            Lost++;
        if (isLost && number % 2 == 0)
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        if (!tellsRepetitions || taken.TryAdd(message.Id, message.Text))
            created.Add(message.Text);
        taken[message.Id] = message.Text;
        return isLost ? new SendResult.Unknown("The answer was cut off.") : new SendResult.Accepted(message.Id.ToString());
    }

    /// <summary>Looking fails every fourth time.</summary>
    public SendResult.Accepted? Find(OutboundMessage message)
    {
        if (++asked % 4 == 0)
            throw new ChannelException(message.Connection, ChannelFailure.Unavailable, "The platform did not answer.");
        return taken.ContainsKey(message.Id) ? new SendResult.Accepted(message.Id.ToString()) : null;
    }
}
