namespace SocialCrm.Connectors.Files;

/// <summary>What a column can become. The order is that of the version's digest and is kept for ever.</summary>
internal enum ImportField
{
    Id,
    Author,
    AuthorName,
    Time,
    Text,
    Channel,
    ReplyTo,
    Kind,
    Url,
    Language,
}
