using System.Xml.Linq;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Resolves what a feed says relative to its own address, or to the one that <c>xml:base</c> names.</summary>
internal sealed class XmlPlace(Uri address)
{
    public Uri Address => address;

    /// <summary>The address that an element's relative ones begin with.</summary>
    public Uri Of(XElement element)
    {
        var place = address;
        foreach (var ancestor in element.AncestorsAndSelf().Reverse())
        {
            if ((string?)ancestor.Attribute(XNamespace.Xml + "base") is { } stated && Uri.TryCreate(place, stated.Trim(), out var next) && IsWeb(next))
                place = next;
        }

        return place;
    }

    /// <summary>An address of the web in full; null where there is none.</summary>
    public static string? Resolve(Uri place, string? stated)
    {
        var text = stated?.Trim();
        return text is { Length: > 0 and <= 2_048 } && Uri.TryCreate(place, text, out var uri) && IsWeb(uri) ? uri.AbsoluteUri : null;
    }

    private static bool IsWeb(Uri uri) => uri.IsAbsoluteUri && uri.Scheme is "http" or "https";
}
