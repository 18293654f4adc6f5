using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace SocialCrm.Connectors.Html;

/// <summary>Turns HTML that strangers wrote into plain text: nothing of it is run, loaded or kept as markup.</summary>
/// <remarks>
/// Reads the tokens and builds no tree: a tree of some well-chosen pages grows with the square of their length. What gets lost with it
/// is the repair of misnested tags, which a text does not need.
/// </remarks>
internal sealed class HtmlText
{
    private const int LongestInput = 1_000_000;
    private const int LongestText = 200_000;
    private const int LongestLink = 2_048;

    private readonly TextFlow flow = new();
    private readonly Uri? address;
    private string? unread;
    private int unreadDepth;
    private int verbatimDepth;
    private (string Address, int From)? link;

    private HtmlText(Uri? address) => this.address = address;

    /// <summary>The words of a piece of HTML, with the addresses of its links; null where there are none.</summary>
    /// <param name="html">A page or a part of one.</param>
    /// <param name="address">Where it was read: what its relative links begin with. Without it they are left out.</param>
    public static string? ToPlainText(string? html, Uri? address = null)
    {
        if (string.IsNullOrWhiteSpace(html))
            return null;

        using var source = new TextSource(PlainText.Cut(html, LongestInput));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var text = new HtmlText(address);
        while (text.flow.Length < LongestText)
        {
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
                break;
            text.Read(token, tokenizer);
        }

        text.EndLink();
        return PlainText.Clean(PlainText.Cut(text.flow.ToString(), LongestText));
    }

    private void Read(HtmlToken token, HtmlTokenizer tokenizer)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character when unread is null:
                flow.Write(token.Data, verbatimDepth > 0);
                break;
            case HtmlTokenType.StartTag:
                var tag = token.AsTag();
                tokenizer.State = HtmlElements.ModeOf(tag.Name);
                Start(tag);
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        if (unread is not null)
        {
            unreadDepth += tag.Name == unread && !tag.IsSelfClosing ? 1 : 0;
            return;
        }

        var isHidden = HtmlElements.IsUnread(tag.Name) || Attribute(tag, "hidden") is not null;
        if (isHidden && !tag.IsSelfClosing && !HtmlElements.IsAlone(tag.Name))
        {
            (unread, unreadDepth) = (tag.Name, 1);
            return;
        }

        if (!isHidden)
            StartVisible(tag);
    }

    private void StartVisible(HtmlTagToken tag)
    {
        flow.Break(HtmlElements.BreaksOf(tag.Name));
        switch (tag.Name)
        {
            case "br":
                flow.BreakOnce();
                break;
            case "li":
                flow.Write("- ", isVerbatim: false);
                break;
            case "td" or "th":
                flow.Write(" ", isVerbatim: false);
                break;
            case "pre":
                verbatimDepth++;
                break;
            case "img":
                flow.Write(Attribute(tag, "alt"), isVerbatim: false);
                break;
            case "a":
                EndLink();
                link = LinkOf(Attribute(tag, "href")) is { } href ? (href, flow.Length) : null;
                break;
        }
    }

    private void End(string name)
    {
        if (unread is not null)
        {
            if (name == unread && --unreadDepth == 0)
                unread = null;
            return;
        }

        if (name == "a")
            EndLink();
        if (name == "pre")
            verbatimDepth = Math.Max(0, verbatimDepth - 1);
        flow.Break(HtmlElements.BreaksOf(name));
    }

    /// <summary>Writes a link's address behind its words, unless they are the address, or a name or tag that the link only makes clickable.</summary>
    private void EndLink()
    {
        if (link is not var (href, from))
            return;
        link = null;
        var words = flow.Since(from);
        if (words.Length == 0)
            flow.Write(href, isVerbatim: false);
        else if (words[0] is not ('@' or '#') && Bare(words) != Bare(href))
            flow.WriteBehind($" ({href})");
    }

    private string? LinkOf(string? href)
    {
        if (href is null || href.Length > LongestLink || !Uri.TryCreate(href.Trim(), UriKind.RelativeOrAbsolute, out var uri))
            return null;
        if (!uri.IsAbsoluteUri && (address is null || !Uri.TryCreate(address, uri, out uri)))
            return null;
        return uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;
    }

    private static string Bare(string address)
    {
        var bare = address.AsSpan().TrimEnd('/');
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "mailto:"])
            bare = bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? bare[scheme.Length..] : bare;
        return bare.ToString();
    }

    private static string? Attribute(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
                return attribute.Value;
        }

        return null;
    }
}
