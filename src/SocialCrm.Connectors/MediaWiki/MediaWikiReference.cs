using System.Globalization;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Revisions, users and conversations as ids: a page is told by its number, which stays when it is moved.</summary>
internal static class MediaWikiReference
{
    private const string Revisions = "rev:";
    private const string Users = "user:";
    private const string Pages = "page:";
    private const int LongestThread = 512;
    private const int LongestKey = 256;

    public static string Revision(long id) => Revisions + id.ToString(CultureInfo.InvariantCulture);

    public static string User(long id) => Users + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The account of somebody without one: the wiki tells them by their address.</summary>
    public static string Address(string name) => ContentDigest.Fitting("ip:" + name, LongestKey);

    /// <summary>A page, and the section of it that the talk is in.</summary>
    public static string Thread(long page, string? heading)
    {
        var thread = Pages + page.ToString(CultureInfo.InvariantCulture) + (heading is null ? "" : "#" + heading);
        return thread.Length <= LongestThread ? thread : thread[..thread.IndexOf('#', StringComparison.Ordinal)];
    }

    public static long? RevisionOf(string? externalId) => NumberOf(externalId, Revisions);

    public static long? UserOf(string? key) => NumberOf(key, Users);

    private static long? NumberOf(string? text, string prefix) =>
        text?.StartsWith(prefix, StringComparison.Ordinal) == true
        && long.TryParse(text.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : null;
}
