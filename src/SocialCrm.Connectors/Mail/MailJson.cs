using System.Text.Json.Serialization;

namespace SocialCrm.Connectors.Mail;

[JsonSerializable(typeof(MailCursor))]
[JsonSerializable(typeof(MailTokens))]
[JsonSerializable(typeof(MailTokenAnswer))]
internal sealed partial class MailJson : JsonSerializerContext;
