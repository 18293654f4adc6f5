namespace SocialCrm.Connectors.Mail;

/// <summary>Where a copy of what was sent can be found, so that a message whose answer was lost is looked for rather than sent again.</summary>
public enum MailSentCopy
{
    /// <summary>Nowhere. A message whose answer was lost ends as unknown, and a person must look.</summary>
    None,

    /// <summary>The server files what is sent in <see cref="MailOptions.SentFolder"/> by itself, as Gmail and Exchange do.</summary>
    Server,

    /// <summary>Every message goes to the own address too, unseen by others, and is found in <see cref="MailOptions.Folders"/>.</summary>
    OwnAddress,

    /// <summary>
    /// The connector files it in <see cref="MailOptions.SentFolder"/> after the server took it, for the people who look there. A message whose answer was lost is not
    /// there either, so it ends as unknown.
    /// </summary>
    Filed,
}
