using System.Net;
using System.Text;
using System.Xml.Linq;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Writes what is in an XML element as HTML: without prefixes and namespaces, which mean nothing there.</summary>
/// <remarks>Walks without recursion and looks nothing up, so that a deep element costs no more than a long one.</remarks>
internal static class XhtmlMarkup
{
    public static string Of(XElement element)
    {
        var markup = new StringBuilder();
        XNode? node = element.FirstNode;
        while (node is not null && node != element)
        {
            if (node is XElement { FirstNode: { } child } parent)
            {
                Open(markup, parent);
                node = child;
                continue;
            }

            Write(markup, node);
            while (node is not null && node != element && node.NextNode is null)
            {
                node = node.Parent;
                if (node is XElement closed && closed != element)
                    markup.Append("</").Append(closed.Name.LocalName).Append('>');
            }

            node = node == element ? node : node?.NextNode;
        }

        return markup.ToString();
    }

    private static void Write(StringBuilder markup, XNode node)
    {
        if (node is XElement empty)
            Open(markup, empty).Append("</").Append(empty.Name.LocalName).Append('>');
        else if (node is XText text)
            markup.Append(WebUtility.HtmlEncode(text.Value));
    }

    private static StringBuilder Open(StringBuilder markup, XElement element)
    {
        markup.Append('<').Append(element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            markup.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        return markup.Append('>');
    }
}
