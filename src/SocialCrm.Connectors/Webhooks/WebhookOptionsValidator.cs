using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Checks the annotations of <see cref="WebhookOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class WebhookOptionsValidator : IValidateOptions<WebhookOptions>;
