using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SocialCrm.Conventions.Tests.Sources;

/// <summary>Log messages stand in one file per package, and an event id is used once.</summary>
internal static partial class LogRules
{
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files)
    {
        var messages = files.Where(file => file.Area == "src").SelectMany(Messages).ToArray();
        return messages.Where(message => message.File.Name != "Log").Select(message => $"{message.File.Path}: log messages stand in Log.cs.")
            .Concat(messages.GroupBy(message => message.EventId, StringComparer.Ordinal).Where(same => same.Count() > 1)
                .Select(same => $"{same.First().File.Path}: event id {same.Key} is used {same.Count()} times."));
    }

    /// <summary>Compares the events that are written with those that the diagnostics page lists in a table, their ids first.</summary>
    public static IEnumerable<string> PageViolations(string page, string text, IEnumerable<SourceFile> files)
    {
        var written = files.Where(file => file.Area == "src").SelectMany(Messages).Select(message => message.EventId).ToArray();
        var listed = ListedEvent().Matches(text).Select(match => match.Groups[1].Value).ToArray();
        return written.Except(listed).Select(id => $"{page}: does not list log event {id}.")
            .Concat(listed.Except(written).Select(id => $"{page}: lists log event {id}, which nothing writes."));
    }

    [GeneratedRegex(@"^\| (\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex ListedEvent();

    private static IEnumerable<(SourceFile File, string EventId)> Messages(SourceFile file) =>
        file.Syntax.DescendantNodes().OfType<AttributeSyntax>().Where(attribute => attribute.Name.ToString() == "LoggerMessage")
            .Select(attribute => (file, EventId(attribute.ArgumentList!.Arguments)));

    private static string EventId(IEnumerable<AttributeArgumentSyntax> arguments) =>
        (arguments.FirstOrDefault(argument => argument.NameEquals?.Name.ToString() == "EventId") ?? arguments.First()).Expression.ToString();
}
