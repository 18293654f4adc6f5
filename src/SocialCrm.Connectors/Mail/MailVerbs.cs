using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Mail;
using SocialCrm.Connectors.Registration;

namespace SocialCrm;

/// <summary>Adds mailboxes.</summary>
public static class MailVerbs
{
    /// <summary>Adds a mailbox: what people write to an address is read over IMAP, and answered over SMTP.</summary>
    /// <exception cref="ArgumentException">A mailbox of that name was added before.</exception>
    public static SocialCrmBuilder AddMail(this SocialCrmBuilder crm, string name, Action<MailOptions> configure) =>
        crm.AddNamed<MailConnector, MailOptions>(
                name,
                configure,
                (provider, options) => new MailConnector(
                    name,
                    options,
                    provider.GetRequiredService<IChannelNetwork>(),
                    new MailSurroundings(provider.GetRequiredService<IConnectionCredentials>(), provider.GetRequiredService<TimeProvider>())))
            .CheckedBy<MailOptions, MailOptionsValidator>()
            .CheckedBy<MailOptions, MailRules>();
}
