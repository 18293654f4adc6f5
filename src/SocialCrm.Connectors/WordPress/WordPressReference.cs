using System.Globalization;

namespace SocialCrm.Connectors.WordPress;

/// <summary>The ids of comments and posts as external ids: WordPress numbers each kind from 1, so the kind stands before the number.</summary>
internal static class WordPressReference
{
    private const string Comments = "comment:";
    private const string Posts = "post:";
    private const string Users = "user:";

    public static string Comment(long id) => Comments + Text(id);

    public static string Post(long id) => Posts + Text(id);

    public static string User(long id) => Users + Text(id);

    /// <summary>The number of a comment, or null where it is none.</summary>
    public static long? CommentOf(string? externalId) => NumberOf(externalId, Comments);

    /// <summary>The number of a post, or null where it is none.</summary>
    public static long? PostOf(string? externalId) => NumberOf(externalId, Posts);

    /// <summary>The number of a registered user, or null where the key is a guest's.</summary>
    public static long? UserOf(string? key) => NumberOf(key, Users);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long? NumberOf(string? text, string prefix) =>
        text?.StartsWith(prefix, StringComparison.Ordinal) == true
        && long.TryParse(text.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : null;
}
