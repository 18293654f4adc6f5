namespace SocialCrm.Connectors.WordPress;

/// <summary>Builds addresses of the REST API, also for sites in a folder and for those with plain permalinks.</summary>
internal sealed class WordPressAddress
{
    private readonly string root;
    private readonly bool isRoute;

    public WordPressAddress(WordPressOptions options)
    {
        var api = options.ApiAddress?.AbsoluteUri ?? $"{options.Address!.AbsoluteUri.TrimEnd('/')}/wp-json/";
        isRoute = api.Contains("rest_route=", StringComparison.Ordinal);
        root = api.TrimEnd('/') + "/wp/v2/";
    }

    /// <summary>The address of a path, with values of its query that are escaped here.</summary>
    public Uri Of(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = new System.Text.StringBuilder(root).Append(path);
        var separator = isRoute ? '&' : '?';
        foreach (var (name, value) in query)
        {
            if (value is null)
                continue;
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return new Uri(address.ToString());
    }

    /// <summary>What tells this site and account from another, for the cursor.</summary>
    public override string ToString() => root;
}
