namespace SocialCrm.Connectors.Tests.Mail;

/// <summary>A mail in a fake folder.</summary>
internal sealed record StoredMail(uint Uid, byte[] Bytes, DateTimeOffset Received)
{
    /// <summary>The value of a header as it stands, unfolded; null where it is absent.</summary>
    public string? Header(string name) => MailWriting.Header(Bytes, name);
}
