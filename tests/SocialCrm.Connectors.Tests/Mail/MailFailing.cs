namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>How a fake mail server fails.</summary>
internal enum MailFailing
{
    None,
    Busy,
    Silent,
    LosesAnswer,
    Refuses,
    Throttles,
    SpeaksGibberish,
}
