using SocialCrm.Connectors.Registration;
using SocialCrm.Connectors.Webhooks;

namespace SocialCrm;

/// <summary>Adds senders of webhooks.</summary>
public static class WebhookVerbs
{
    /// <summary>Adds a sender that signs after Standard Webhooks: <c>crm.AddWebhook("shop", hook => hook.Secrets.Add(secret))</c>.</summary>
    /// <exception cref="ArgumentException">A sender of that name was added before.</exception>
    public static SocialCrmBuilder AddWebhook(this SocialCrmBuilder crm, string name, Action<WebhookOptions> configure) =>
        crm.AddNamed<WebhookConnector, WebhookOptions>(name, configure, (_, options) => new WebhookConnector(name, options))
            .CheckedBy<WebhookOptions, WebhookOptionsValidator>()
            .CheckedBy<WebhookOptions, WebhookRules>();
}
