using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Mail;

/// <summary>Checks the annotations of <see cref="MailOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
