using System.Text;

namespace SocialCrm.Channels;

/// <summary>What a platform counts together: a method and a path in which ids are left out.</summary>
/// <param name="Template">The method and the path, with a star for every id.</param>
/// <param name="Resource">The first id of the path; empty where there is none.</param>
internal readonly record struct RouteKey(string Template, string Resource)
{
    private const int LongestWord = 24;
    private const int ShortestId = 5;

    public static RouteKey From(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        var template = new StringBuilder(request.Method.Method, request.Method.Method.Length + path.Length + 1).Append(' ');
        var resource = "";
        foreach (var range in path.AsSpan(1).Split('/'))
        {
            var segment = path.AsSpan(1)[range];
            var isId = IsId(segment);
            if (isId && resource.Length == 0)
                resource = segment.ToString();
            template.Append('/').Append(isId ? "*" : segment);
        }

        return new RouteKey(template.ToString(), resource);
    }

    /// <summary>Numbers, and words with a digit that are too long for a version.</summary>
    private static bool IsId(ReadOnlySpan<char> segment) =>
        segment.Length > LongestWord
        || (segment.IndexOfAnyInRange('0', '9') >= 0 && (segment.Length >= ShortestId || segment.IndexOfAnyExceptInRange('0', '9') < 0));
}
