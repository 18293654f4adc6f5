using System.Text;
using SocialCrm.Connectors.Html;

namespace SocialCrm.Connectors.Mail;

/// <summary>Gathers the words of a mail from its parts: plain text before HTML, what is shown before what is attached.</summary>
internal sealed class MailText(bool keepsQuotes)
{
    private const int LargestPart = 2_000_000;
    private const int LongestText = 200_000;

    private readonly List<string> files = [];
    private readonly List<string> links = [];

    public static MailWords Of(MimePart mail, bool keepsQuotes)
    {
        var gathering = new MailText(keepsQuotes);
        var text = gathering.Read(mail);
        return new MailWords(PlainText.Clean(text is null ? null : PlainText.Cut(text, LongestText)), gathering.files, gathering.links);
    }

    private string? Read(MimePart part)
    {
        if (part.IsMultipart)
        {
            return part.Type switch
            {
                "multipart/alternative" => Alternative(part),
                "multipart/related" or "multipart/signed" => Related(part),
                _ => Mixed(part),
            };
        }

        if (part.IsAttachment)
            return Attach(part);
        return part.Type == "text/html" ? Html(part) : Plain(part);
    }

    /// <summary>The first that says something in plain text, or else the last that says anything.</summary>
    private string? Alternative(MimePart part)
    {
        var plain = part.Parts.FirstOrDefault(child => child.Type == "text/plain" && !child.IsAttachment);
        if (plain is not null && Plain(plain) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            foreach (var other in part.Parts.Where(child => child.IsMultipart))
                Read(other);
            return text;
        }

        string? last = null;
        foreach (var child in part.Parts.Where(child => child != plain))
            last = Read(child) is { } words && !string.IsNullOrWhiteSpace(words) ? words : last;
        return last;
    }

    /// <summary>The first part is what is shown; the rest are its pictures, or its signature.</summary>
    private string? Related(MimePart part)
    {
        foreach (var child in part.Parts.Skip(1).Where(child => child.FileName is not null && !child.Headers["Content-ID"].HasWords()))
            Attach(child);
        return part.Parts.Count == 0 ? null : Read(part.Parts[0]);
    }

    private string? Mixed(MimePart part)
    {
        var text = new StringBuilder();
        foreach (var child in part.Parts)
        {
            if (text.Length < LongestText && Read(child) is { } words && !string.IsNullOrWhiteSpace(words))
                text.Append(text.Length > 0 ? "\n\n" : "").Append(words.Trim());
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private string? Attach(MimePart part)
    {
        if (part.Type == "message/external-body" && part.ContentType["url"] is { } address && Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "http" or "https")
            links.Add(link.AbsoluteUri);
        else
            files.Add(PlainText.Line(part.FileName, 100) ?? "");
        return null;
    }

    private string Plain(MimePart part)
    {
        var text = MailCharset.Decode(part.Content(LargestPart).Span, part.ContentType["charset"]);
        if ("flowed".Equals(part.ContentType["format"], StringComparison.OrdinalIgnoreCase))
            text = FlowedText.Join(text, "yes".Equals(part.ContentType["delsp"], StringComparison.OrdinalIgnoreCase));
        return keepsQuotes ? text : QuotedTail.Cut(text);
    }

    private string? Html(MimePart part)
    {
        var content = part.Content(LargestPart).Span;
        var html = MailCharset.Decode(content, part.ContentType["charset"] ?? MailCharset.Declared(content));
        return HtmlText.ToPlainText(keepsQuotes ? html : QuotedTail.CutHtml(html));
    }
}
