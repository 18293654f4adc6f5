using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks the annotations of <see cref="WebhookEndpointOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class WebhookEndpointOptionsValidator : IValidateOptions<WebhookEndpointOptions>;
