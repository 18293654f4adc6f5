using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>A C# file, parsed.</summary>
internal sealed record SourceFile(string Path, string Text, CompilationUnitSyntax Syntax)
{
    public int Lines => Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    public string Area => Path.Split('/')[0];

    public string Project => Path.Split('/')[1];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public IEnumerable<MemberDeclarationSyntax> TopLevelTypes =>
        Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public string Namespace => Syntax.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    public static SourceFile Parse(string path, string text) =>
        new(path, text, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot());

    public static IReadOnlyList<SourceFile> All { get; } =
        [.. new[] { "src", "tests", "samples" }.SelectMany(area => Repository.Under(area, ".cs")).Select(path => Parse(path, Repository.Read(path)))];

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.ValueText,
        DelegateDeclarationSyntax named => named.Identifier.ValueText,
        _ => "",
    };
}
