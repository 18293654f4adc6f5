using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Mail;

/// <summary>Writes a mail: plain text, in lines that every server takes.</summary>
internal sealed class MailComposer(Mailbox from, string domain)
{
    private const int MostReferences = 20;

    public string Domain => domain;

    public byte[] Compose(OutboundMessage message, MailDraft draft)
    {
        var headers = new HeaderWriter()
            .Address("From", from)
            .Address("To", draft.To)
            .Text("Subject", draft.Subject)
            .Date("Date", message.CreatedAt)
            .Ids("Message-ID", [MailMessageId.Of(message.Id, domain)]);
        if (draft.InReplyTo is { } answered && MailMessageId.IsWritable(answered))
            headers.Ids("In-Reply-To", [answered]);
        var references = Shortened([.. draft.References.Where(MailMessageId.IsWritable)]);
        if (references.Count > 0)
            headers.Ids("References", references);
        if (message.Language is { Length: > 0 and <= 35 } language && language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            headers.Words("Content-Language", [language]);
        headers.Words("MIME-Version", ["1.0"]).Words("Content-Type", ["text/plain;", "charset=utf-8"]).Words("Content-Transfer-Encoding", ["quoted-printable"]);
        return Encoding.UTF8.GetBytes($"{headers}\r\n{QuotedPrintableText.Encode(Text(message))}");
    }

    /// <summary>What goes with it is written below it as addresses: a mail that brings files along is often taken for harmful.</summary>
    private static string Text(OutboundMessage message) =>
        string.Join("\n\n", new[] { message.Text, string.Join('\n', message.Media.Select(address => address.AbsoluteUri)) }.Where(part => part.Length > 0));

    /// <summary>A long conversation is told by how it began and how it ends.</summary>
    private static IReadOnlyList<string> Shortened(IReadOnlyList<string> ids) =>
        ids.Count <= MostReferences ? ids : [ids[0], .. ids.Skip(ids.Count - MostReferences + 1)];
}
