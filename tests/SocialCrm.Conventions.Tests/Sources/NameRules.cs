using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>Words that say nothing, and rooms that do not exist.</summary>
internal static partial class NameRules
{
    private static readonly string[] Empty =
        ["Common", "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Misc", "Data", "Info", "Item", "Impl", "Base"];

    /// <summary>Phrases of the domain in which such a word does say something: what the law protects, what a benefit gives, and a part of ASP.NET Core.</summary>
    private static readonly string[] Phrases = ["PersonalData", "FreeItem", "DataProtection"];

    private static readonly string[] Rooms = ["Channels", "Customers", "Offers", "Attribution", "Insight", "Engagement", "Governance", "Storage"];

    public static IEnumerable<string> Violations(SourceFile file) => Types(file).Concat(Folders(file)).Concat(Namespaces(file));

    private static IEnumerable<string> Types(SourceFile file) =>
        from type in file.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>().Select(SourceFile.NameOf)
        from word in Words(type)
        select $"{file.Path}: '{word}' in {type} says nothing. Name what it is.";

    private static IEnumerable<string> Folders(SourceFile file) =>
        from folder in file.Path.Split('/')[..^1]
        where Empty.Contains(folder, StringComparer.OrdinalIgnoreCase)
        select $"{file.Path}: '{folder}' is not a room.";

    private static IEnumerable<string> Namespaces(SourceFile file)
    {
        if (file.Area != "src")
            yield break;
        if (!IsKnown(file.Namespace.Split('.')))
            yield return $"{file.Path}: namespace {file.Namespace} is not a room. Rooms need a decision record.";
        var folders = file.Path.Split('/')[2..^1];
        var isRoomFolder = folders is [var folder, ..] && Rooms.Contains(folder, StringComparer.Ordinal);
        // Verbs lie beside what they add, in the namespace every host uses; a store is one room with a folder for each it serves.
        var isElsewhere = file.Namespace == "SocialCrm" || (file.Namespace == "SocialCrm.Storage" && file.Project.StartsWith("SocialCrm.Storage.", StringComparison.Ordinal));
        if (isRoomFolder && !isElsewhere && !$"{file.Namespace}.".StartsWith($"SocialCrm.{folders[0]}.", StringComparison.Ordinal))
            yield return $"{file.Path}: lies in {folders[0]} and says namespace {file.Namespace}.";
    }

    private static bool IsKnown(string[] name) => name switch
    {
        ["SocialCrm"] => true,
        ["SocialCrm", var room] => Rooms.Contains(room, StringComparer.Ordinal) || room is "Testing" or "AspNetCore",
        ["SocialCrm", "Connectors", _] or ["SocialCrm", "Storage", _] => true,
        ["SocialCrm", "Testing", var room] => Rooms.Contains(room, StringComparer.Ordinal),
        _ => false,
    };

    private static IEnumerable<string> Words(string name)
    {
        foreach (var phrase in Phrases)
            name = name.Replace(phrase, "", StringComparison.Ordinal);
        return PascalWord().Matches(name).Select(match => match.Value).Intersect(Empty, StringComparer.Ordinal);
    }

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex PascalWord();
}
