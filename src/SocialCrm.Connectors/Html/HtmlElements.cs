using System.Collections.Frozen;
using AngleSharp.Html.Parser;

namespace SocialCrm.Connectors.Html;

/// <summary>What elements mean for a text that is read without them.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Unread =
        Set("applet audio canvas embed frameset head iframe math noembed noframes object script select style svg template textarea title video xmp");

    private static readonly FrozenSet<string> Paragraphs = Set("blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol p pre table ul");

    private static readonly FrozenSet<string> Lines =
        Set("address article aside body caption center dd details div dt fieldset figcaption footer form header li main nav section summary tbody tfoot thead tr");

    /// <summary>Elements without an end.</summary>
    private static readonly FrozenSet<string> Alone = Set("area base br col embed frame hr img input link meta param source track wbr");

    /// <summary>Whether nothing in it is meant to be read.</summary>
    public static bool IsUnread(string name) => Unread.Contains(name);

    public static bool IsAlone(string name) => Alone.Contains(name);

    /// <summary>How many line ends stand before and after it.</summary>
    public static int BreaksOf(string name) => Paragraphs.Contains(name) ? 2 : Lines.Contains(name) ? 1 : 0;

    /// <summary>How a browser reads what is in it: in some elements nothing is markup but their own end.</summary>
    public static HtmlParseMode ModeOf(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "textarea" or "title" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
