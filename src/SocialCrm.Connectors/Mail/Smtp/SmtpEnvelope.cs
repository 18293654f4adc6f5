namespace SocialCrm.Connectors.Mail;

/// <summary>Between whom a mail goes, whatever its headers say.</summary>
/// <param name="Sender">Where it comes from, and where it comes back to.</param>
/// <param name="Recipients">Whom it goes to.</param>
internal sealed record SmtpEnvelope(string Sender, IReadOnlyList<string> Recipients)
{
    /// <summary>Whether an address has characters that only newer servers take (RFC 6531).</summary>
    public bool NeedsUtf8 => !Recipients.Append(Sender).All(address => address.All(char.IsAscii));
}
