using SocialCrm.Channels;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>The addresses of the company's own actor.</summary>
/// <remarks>All of them are the webhook's address with another query, since that is what the host serves for the connection.</remarks>
internal sealed class OwnActor(ActivityPubOptions options)
{
    public const string FollowersQuery = "?followers";
    public const string OutboxQuery = "?outbox";

    public string Id { get; } = options.Actor!.AbsoluteUri;

    /// <summary>What a signature calls (request-target) and host; not taken from the request, which a proxy may have rewritten.</summary>
    public string Path { get; } = options.Actor!.PathAndQuery;

    public string Authority { get; } = AuthorityOf(options.Actor!);

    public string KeyId => Id + "#main-key";

    public string Followers => Id + FollowersQuery;

    public string Outbox => Id + OutboxQuery;

    public string Subject { get; } = $"acct:{options.UserName}@{options.Domain ?? AuthorityOf(options.Actor!)}";

    public SigningKey Key { get; } = new(options.PrivateKey!);

    public string NoteOf(OutboxMessageId id) => $"{Id}?note={id}";

    public string ActivityOf(OutboxMessageId id) => $"{Id}?create={id}";

    public static string AuthorityOf(Uri address) => address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
}
