using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Mail;

/// <summary>What an answer needs to know of the mail that it answers.</summary>
/// <param name="Headers">The header fields of that mail.</param>
internal sealed record MailParent(MimeHeaders Headers)
{
    private const int LongestSubject = 500;

    /// <summary>The draft of an answer; null where the mail says nobody to answer.</summary>
    /// <param name="title">The subject; null repeats that of the mail.</param>
    /// <param name="ownKey">The key of the own address: who adds something to an own mail writes to whom it went.</param>
    public MailDraft? Answer(string? title, string ownKey)
    {
        // A sender may want answers elsewhere.
        var isOwn = AddressList.Read(Headers["From"]).Any(mailbox => MailKey.Of(mailbox.Address) == ownKey);
        string[] fields = isOwn ? ["To", "Cc"] : ["Reply-To", "From"];
        var to = fields.SelectMany(field => AddressList.Read(Headers[field])).FirstOrDefault(mailbox => MailRecipient.Of(mailbox.Address) is not null);
        var id = Headers["Message-ID"].MessageIds().FirstId();
        return to is null ? null : new MailDraft(to with { Address = MailRecipient.Of(to.Address)! }, string.IsNullOrWhiteSpace(title) ? Subject() : title)
        {
            InReplyTo = id,
            References = References(id),
        };
    }

    private string Subject()
    {
        var subject = PlainText.Line(Headers.Text("Subject"), LongestSubject) ?? "";
        return subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase) ? subject : $"Re: {subject}".TrimEnd();
    }

    private IReadOnlyList<string> References(string? id)
    {
        var earlier = Headers["References"].MessageIds();
        earlier = earlier.Count > 0 ? earlier : [.. Headers["In-Reply-To"].MessageIds().Take(1)];
        return id is null ? [] : [.. earlier.Where(other => other != id), id];
    }
}
