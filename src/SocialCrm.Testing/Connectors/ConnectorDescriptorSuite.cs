using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a connector is what it says it is, and says nothing that it must keep to itself.</summary>
public abstract class ConnectorDescriptorSuite : ConnectorSuite
{
    private static readonly (ChannelCapabilities Capability, Type Seam)[] Seams =
    [
        (ChannelCapabilities.Poll, typeof(IChannelPoller)),
        (ChannelCapabilities.Webhook, typeof(IWebhookReceiver)),
        (ChannelCapabilities.Stream, typeof(IChannelListener)),
        (ChannelCapabilities.Profile, typeof(IProfileSource)),
    ];

    private static readonly (ChannelCapabilities Capability, ChannelOperation Operation)[] Sends =
    [
        (ChannelCapabilities.Reply, ChannelOperation.Reply),
        (ChannelCapabilities.Publish, ChannelOperation.Publish),
        (ChannelCapabilities.DirectMessage, ChannelOperation.DirectMessage),
    ];

    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorDescriptorSuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    /// <summary>A capability is stated exactly where its seam is implemented.</summary>
    [SkippableFact]
    public virtual void The_descriptor_matches_the_seams()
    {
        Assert.Equal(Harness.Connection, Connector.Connection);
        Assert.NotEqual(default, Descriptor.Channel);
        Assert.NotEqual(SiteKind.Unknown, Descriptor.SiteKind);
        Assert.NotEmpty(Descriptor.DisplayName);
        foreach (var (capability, seam) in Seams)
            Assert.True(Descriptor.Capabilities.HasFlag(capability) == seam.IsInstanceOfType(Connector), $"{capability} and {seam.Name} do not go together.");
        Assert.Equal(Sends.Any(send => Descriptor.Capabilities.HasFlag(send.Capability)), Connector is IChannelSender);
    }

    /// <summary>Every operation is described once, with limits that can be met.</summary>
    [SkippableFact]
    public virtual void Operations_are_described()
    {
        foreach (var (capability, operation) in Sends)
            Assert.Equal(Descriptor.Capabilities.HasFlag(capability) ? 1 : 0, Descriptor.Operations.Count(described => described.Operation == operation));
        Assert.All(Descriptor.Operations.SelectMany(operation => operation.TextLimits), limit => Assert.InRange(limit.Maximum, 1, int.MaxValue));
        Assert.All(Descriptor.Operations, operation => Assert.True(operation.Window is null || operation.Window > TimeSpan.Zero));
        Assert.Equal(Descriptor.Operations.Any(operation => operation.Idempotency == SendIdempotency.LookUp), Connector is ISendLookup);
        Assert.InRange(Descriptor.PollInterval, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        Assert.True(Descriptor.DailyQuota is null or { Units: > 0, Zone: not null }, "A quota for the day has units and a zone.");
    }

    /// <summary>Connection and descriptor are constant.</summary>
    [SkippableFact]
    public virtual void The_descriptor_is_constant()
    {
        var first = Descriptor;

        Assert.Same(first, Connector.Descriptor);
        Assert.Equal(0, Faults.Asked);
    }

    /// <summary>A connector without its secret does not start.</summary>
    [SkippableFact]
    public virtual void A_missing_secret_fails_closed()
    {
        var isNeeded = false;
        using var services = Alone(crm => isNeeded = Harness.AddWithoutSecret(crm));
        Skip.IfNot(isNeeded, "The connector needs no secret.");

        var refusal = Assert.ThrowsAny<OptionsValidationException>(() => Harness.Connector(services));

        Assert.NotEmpty(refusal.Message);
    }

    /// <summary>The same name twice is refused while the host is composed.</summary>
    [SkippableFact]
    public virtual void The_same_name_twice_is_refused_at_once() =>
        Assert.ThrowsAny<ArgumentException>(() => Alone(crm =>
        {
            Harness.Add(crm);
            Harness.Add(crm);
        }).Dispose());

    /// <summary>No description of the connector and its parts shows a secret.</summary>
    [SkippableFact]
    public virtual void No_secret_shows_in_a_description()
    {
        Skip.If(Harness.Secrets.Count == 0, "The harness names no secret.");

        var shown = $"{Connector} {Descriptor} {Connector.Connection}";

        Assert.All(Harness.Secrets, secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
    }

    /// <summary>When the platform answers nonsense or errors, the exception says what to do and holds no secret.</summary>
    [SkippableFact]
    public virtual async Task A_failure_says_what_it_is_and_no_secret()
    {
        var poller = Seam<IChannelPoller>(ChannelCapabilities.Poll);
        await poller.PollAsync(ChannelCursor.Start, Token);
        Faults.Order(PlatformFault.ServerError, 50);

        var fault = await Assert.ThrowsAsync<ChannelException>(() => poller.PollAsync(ChannelCursor.Start, Token));

        Assert.Equal(Harness.Connection, fault.Connection);
        Assert.All(Harness.Secrets, secret => Assert.DoesNotContain(secret, fault.ToString(), StringComparison.Ordinal));
    }

    /// <summary>An answer that is no answer at all is told from an empty one.</summary>
    [SkippableFact]
    public virtual async Task A_page_of_something_else_is_not_an_empty_page()
    {
        var poller = Seam<IChannelPoller>(ChannelCapabilities.Poll);
        await poller.PollAsync(ChannelCursor.Start, Token);
        Faults.Order(PlatformFault.Gibberish, 50);

        await Assert.ThrowsAsync<ChannelException>(() => poller.PollAsync(ChannelCursor.Start, Token));
    }
}
