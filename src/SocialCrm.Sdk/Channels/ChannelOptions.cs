using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Channels;

/// <summary>How the Channels room works: how much at once, how long it waits, and when it gives up.</summary>
public sealed class ChannelOptions
{
    /// <summary>What this host does by itself. Default: everything.</summary>
    public ChannelWork Work { get; set; } = ChannelWork.All;

    /// <summary>How many webhook deliveries may wait for the store at once; more are answered 503. Default 512; 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int WebhooksInFlight { get; set; } = 512;

    /// <summary>When a platform that was answered 503 is asked to come again. Default 5 seconds; 1 second to 1 hour.</summary>
    public TimeSpan WebhookRetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a connector may take to read one delivery. Default 5 seconds; 10 milliseconds to 1 minute.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a delivery is read, or an interaction told to the handlers, before it is kept as a dead letter. Default 15, which takes some hours; 1 to 100.</summary>
    [Range(1, 100)]
    public int MaximumAttempts { get; set; } = 15;

    /// <summary>The pause after a first failure; it doubles with each further one. Default 5 seconds; 10 milliseconds to 1 hour.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest pause between two attempts. Default 1 hour; at least <see cref="FirstPause"/>, at most 1 day.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long work is reserved for the process that took it; what a crash left is taken up after it. Default 1 minute; 1 second to 1 hour.</summary>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often is looked for work that another process left. Default 1 second; 10 milliseconds to 1 minute.</summary>
    public TimeSpan QueueInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many pieces of work are taken at once. Default 100; 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 100;

    /// <summary>How often a connection that is told by webhook is polled too, where it can be: what a webhook lost comes in then. Default 15 minutes; 1 second to 1 day.</summary>
    public TimeSpan ReconcileInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a connection whose access was revoked is tried all the same, should the host not say that somebody signed in again. Default 1 hour; 1 second to 7 days.</summary>
    public TimeSpan UnauthorizedInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long one attempt to send may take; what takes longer may have arrived. Default 100 seconds; 1 second to 10 minutes.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a message that fails is tried. Default 15, which takes some hours; 1 to 100.</summary>
    [Range(1, 100)]
    public int MaximumSendAttempts { get; set; } = 15;

    /// <summary>How old a message may become before it is given up: an answer that comes days late is worse than none. Default 3 days; 1 minute to 90 days.</summary>
    public TimeSpan MessageLifetime { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How often is counted what waits: for the metrics, and to find what another process left for the handlers. Default 15 seconds; 1 second to 1 hour.</summary>
    public TimeSpan StatusInterval { get; set; } = TimeSpan.FromSeconds(15);
}
