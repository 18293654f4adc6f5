using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>What the author of a connector supplies, so that the suites can compose it, speak to it and break what is around it.</summary>
/// <remarks>One instance serves one test. Everything runs in the process, on a fake platform and a clock of the suite's own.</remarks>
public abstract class ConnectorHarness : IAsyncDisposable
{
    /// <summary>The connection that <see cref="Add"/> adds.</summary>
    public abstract ConnectionId Connection { get; }

    /// <summary>The fake platform; every request of the connector reaches it.</summary>
    public abstract FakePlatform Platform { get; }

    /// <summary>Texts that must never show in a log, an exception or a description: tokens, passwords, signing keys.</summary>
    public virtual IReadOnlyList<string> Secrets => [];

    /// <summary>The key of the account that the connector signs in with, by which its own words are told; null where it has none.</summary>
    public virtual string? OwnAccount => null;

    /// <summary>Adds the connector as a host does, with the secrets <see cref="PlatformSecret.Current"/> and <see cref="PlatformSecret.Previous"/> of its webhook.</summary>
    public abstract void Add(SocialCrmBuilder crm);

    /// <summary>Adds the connector without a secret that it needs; false where it needs none.</summary>
    public virtual bool AddWithoutSecret(SocialCrmBuilder crm) => false;

    /// <summary>Puts a store into an empty folder, for instance <c>crm.UseSqlite($"Data Source={folder}/crm.db")</c>.</summary>
    public abstract void UseStore(SocialCrmBuilder crm, string folder);

    /// <summary>Opens a stream to the fake platform, for a connector that speaks no HTTP.</summary>
    public virtual Task<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The harness opens no streams. Override ConnectAsync for a connector that speaks no HTTP.");

    /// <summary>A message that the connector can send in answer to what was said under <paramref name="replyTo"/>; null where it sends nothing of the kind.</summary>
    public virtual OutboundMessage? Message(ChannelOperation operation, string text, string replyTo) => new()
    {
        Id = OutboxMessageId.New(),
        Connection = Connection,
        Operation = operation,
        Text = text,
        Title = "A title",
        CreatedAt = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
        ReplyTo = operation == ChannelOperation.Publish ? null : replyTo,
        Recipient = operation == ChannelOperation.DirectMessage ? "somebody" : null,
    };

    /// <summary>
    /// Has a message that arrived come back among what people say, as the platform shows the account's own words; answers its external id, or null where
    /// they never come back. Default: the own account says the same.
    /// </summary>
    public virtual string? Echo(ArrivedMessage message, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(message);
        return OwnAccount is null ? null : Platform.Say(new PlatformWords(OwnAccount, message.Text, at));
    }

    /// <summary>A cursor as an earlier version of the connector wrote it, that still means the beginning; null where there was none.</summary>
    public virtual ChannelCursor? OlderCursor => null;

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        Platform.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    internal IChannelConnector Connector(IServiceProvider services) =>
        services.GetServices<IChannelConnector>().Single(connector => connector.Connection == Connection);
}
