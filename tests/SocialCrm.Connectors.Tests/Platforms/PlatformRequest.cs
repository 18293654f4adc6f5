using System.Web;

namespace SocialCrm.Connectors.Tests.Platforms;

/// <summary>A request as the platform saw it.</summary>
internal sealed record PlatformRequest(HttpMethod Method, Uri Address, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Path => Address.AbsolutePath;

    /// <summary>A value of the query; null where it is absent.</summary>
    public string? Query(string name) => HttpUtility.ParseQueryString(Address.Query)[name];

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
