using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;

namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>A receiver to be fuzzed, and its sender.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Add">Adds the connector as a host does.</param>
/// <param name="Sign">The headers of a genuine request with this body.</param>
internal sealed record FuzzTarget(string Name, Action<SocialCrmBuilder> Add, Func<byte[], Dictionary<string, string>> Sign)
{
    /// <summary>When everything is signed and received.</summary>
    public static DateTimeOffset At { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether headers say the same as the genuine ones although they are written otherwise. Default: when all are equal.</summary>
    public Func<Dictionary<string, string>, Dictionary<string, string>, bool> SaysTheSame { get; init; } =
        (genuine, changed) => genuine.All(header => changed.TryGetValue(header.Key, out var value) && value == header.Value);

    /// <summary>Makes of any JSON a body of this platform. Default: as it is.</summary>
    public Func<byte[], byte[]> Wrap { get; init; } = body => body;

    /// <summary>Whether whatever is signed is genuine, also where it makes no sense.</summary>
    public bool TakesAnyBody { get; init; } = true;

    /// <summary>What the receiver finds when it asks before it judges; null where it never does.</summary>
    public HttpMessageHandler? Site { get; init; }

    /// <summary>How many bodies are signed ahead and used again, where signing takes long; 0 where each case is signed.</summary>
    public int SignedAhead { get; init; }

    /// <summary>How many cases are this target's, in proportion to the others.</summary>
    public int Share { get; init; } = 1;

    public IWebhookReceiver Compose()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(new TestClock(At));
        if (Site is not null)
            collection.AddSingleton<IChannelNetwork>(new FakeNetwork(Site));
        return collection.AddSocialCrm(Add).BuildServiceProvider().GetServices<IChannelConnector>().OfType<IWebhookReceiver>().Single();
    }
}
