using System.Text;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Builds requests of the Action API: parameters of a read stand in the address, those of a write in the body.</summary>
internal static class MediaWikiRequest
{
    public static HttpRequestMessage Of(HttpMethod method, Uri api, IReadOnlyList<(string Name, string? Value)> parameters)
    {
        var form = new StringBuilder("format=json&formatversion=2");
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                form.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return method == HttpMethod.Get
            ? new HttpRequestMessage(method, new Uri($"{api.AbsoluteUri}?{form}"))
            : new HttpRequestMessage(method, api) { Content = new StringContent(form.ToString(), Encoding.UTF8, "application/x-www-form-urlencoded") };
    }
}
