using System.Text.Json.Nodes;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>How the plaza asks to wait: with status 200 and <c>{"wait_until":"…"}</c>.</summary>
internal static class PlazaThrottle
{
    public static DateTimeOffset? Until(string text)
    {
        if (!text.Contains("wait_until", StringComparison.Ordinal))
            return null;
        return JsonNode.Parse(text)!["wait_until"]?.GetValue<DateTimeOffset>();
    }
}
