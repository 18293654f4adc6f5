using System.Text.RegularExpressions;
using SocialCrm.Conventions.Tests.Documents;

namespace SocialCrm.Conventions.Tests.Packaging;

/// <summary>What the first screen of the README promises: what to install, what to write, what comes out.</summary>
internal static partial class FirstProgram
{
    private static readonly MarkdownFile Readme = MarkdownFile.Parse("README.md", Repository.Read("README.md"));

    public static IEnumerable<string> Packages => AddedPackage().Matches(Readme.Blocks[0].Text).Select(match => match.Groups[1].Value);

    public static string Code => Readme.Blocks.First(block => block.Language == "csharp").Text;

    public static string Output => Readme.Blocks.First(block => block.Language == "text").Text.TrimEnd();

    [GeneratedRegex(@"dotnet add package (\S+)")]
    private static partial Regex AddedPackage();
}
