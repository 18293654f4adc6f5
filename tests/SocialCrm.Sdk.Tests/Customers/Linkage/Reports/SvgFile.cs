using System.Xml.Linq;

namespace SocialCrm.Sdk.Tests.Customers.Linkage.Reports;

/// <summary>A drawing as its readers see it.</summary>
internal sealed class SvgFile
{
    private static readonly string[] Shapes = ["svg", "title", "desc", "rect", "line", "polyline", "circle", "text"];

    private readonly XElement root;

    public SvgFile(string text)
    {
        root = XDocument.Parse(text).Root!;
        Assert.Equal("{http://www.w3.org/2000/svg}svg", root.Name.ToString());
    }

    public string Title => root.Elements().First(element => element.Name.LocalName == "title").Value;

    public string Description => root.Elements().First(element => element.Name.LocalName == "desc").Value;

    public IEnumerable<string> Texts => All("text").Select(element => element.Value);

    public IEnumerable<XElement> All(string name) => root.Descendants().Where(element => element.Name.LocalName == name);

    public static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Nothing but plain shapes, nothing that runs, nothing from elsewhere.</summary>
    public void AssertHarmless()
    {
        Assert.All(root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Shapes));
        Assert.All(root.DescendantsAndSelf().Attributes(), attribute =>
        {
            Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(attribute.Name.LocalName, (string[])["href", "style", "class"]);
            Assert.DoesNotContain("url(", attribute.Value, StringComparison.OrdinalIgnoreCase);
        });
        Assert.DoesNotContain(root.Value, letter => char.IsControl(letter) && letter != '\n' || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format);
    }
}
