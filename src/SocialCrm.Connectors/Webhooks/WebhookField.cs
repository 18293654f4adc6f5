namespace SocialCrm.Connectors.Webhooks;

/// <summary>What a property can become.</summary>
internal enum WebhookField
{
    Id,
    Author,
    AuthorHandle,
    AuthorName,
    Time,
    Text,
    Channel,
    ReplyTo,
    Thread,
    Kind,
    Version,
    Url,
    Language,
    Media,
}
