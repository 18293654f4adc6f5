using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>All calls of the REST API.</summary>
internal sealed class ShaarliClient(PlatformCalls calls, ShaarliOptions options)
{
    private readonly string root = (options.ApiAddress?.AbsoluteUri ?? $"{options.Address!.AbsoluteUri.TrimEnd('/')}/api/v1").TrimEnd('/') + "/";

    /// <summary>The title of the site.</summary>
    public async Task<string?> GetTitleAsync(CancellationToken cancellationToken)
    {
        using var json = await GetAsync("info", "The site", cancellationToken).ConfigureAwait(false);
        return JsonText.Property(json.RootElement, "settings") is { } settings
            ? JsonText.Of(settings, "title")
            : throw calls.Malformed("The site said nothing of itself. Check the address of its REST API.");
    }

    /// <summary>Entries of the history, the newest first, after an instant.</summary>
    public async Task<IReadOnlyList<ShaarliEvent>> GetHistoryAsync(DateTimeOffset? since, (int Offset, int Limit) part, CancellationToken cancellationToken)
    {
        var from = since is { } at ? "&since=" + Uri.EscapeDataString(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture)) : "";
        using var json = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"history?offset={part.Offset}&limit={part.Limit}{from}"), "The history", cancellationToken).ConfigureAwait(false);
        return
        [
            .. ListOf(json, "history")
                .Select(entry => (Kind: JsonText.Of(entry, "event"), At: ShaarliLink.Instant(entry, "datetime"), Link: ShaarliLink.Number(entry, "id")))
                .Where(entry => entry is { Kind: not null, At: not null })
                .Select(entry => new ShaarliEvent(entry.Kind!, entry.At!.Value, entry.Link)),
        ];
    }

    /// <summary>Links, the newest first; those that could not be read, with their bytes.</summary>
    public async Task<(int Count, IReadOnlyList<ShaarliLink> Links, IReadOnlyList<(long Position, ReadOnlyMemory<byte> Raw)> Unreadable)> ListAsync(
        (int Offset, int Limit) part, CancellationToken cancellationToken)
    {
        using var json = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"links?offset={part.Offset}&limit={part.Limit}"), "The list of links", cancellationToken).ConfigureAwait(false);
        var links = new List<ShaarliLink>();
        var unreadable = new List<(long, ReadOnlyMemory<byte>)>();
        foreach (var element in ListOf(json, "links"))
        {
            if (ShaarliLink.Read(element) is { } link)
                links.Add(link);
            else
                unreadable.Add((Math.Max(1, ShaarliLink.Number(element, "id") ?? 1), Encoding.UTF8.GetBytes(element.GetRawText())));
        }

        return (links.Count + unreadable.Count, links, unreadable);
    }

    /// <summary>The link with a tag, or null.</summary>
    public async Task<ShaarliLink?> FindTaggedAsync(string tag, CancellationToken cancellationToken)
    {
        using var json = await GetAsync($"links?limit=20&searchtags={Uri.EscapeDataString(tag)}", "The list of links", cancellationToken).ConfigureAwait(false);
        return ListOf(json, "links").Select(ShaarliLink.Read).FirstOrDefault(link => link?.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase) == true);
    }

    /// <summary>A link by number: null where there is none; with its bytes alone where it cannot be read.</summary>
    public async Task<(ShaarliLink? Link, ReadOnlyMemory<byte> Raw)?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"links/{id}"), null, cancellationToken).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.NotFound)
            return null;
        using var json = Read(answer, "The link");
        return (ShaarliLink.Read(json.RootElement), answer.Body);
    }

    public Task<PlatformAnswer> CreateAsync(NewLink link, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "links", JsonSerializer.SerializeToUtf8Bytes(link, ShaarliJson.Default.NewLink), cancellationToken);

    private async Task<JsonDocument> GetAsync(string path, string what, CancellationToken cancellationToken) =>
        Read(await SendAsync(HttpMethod.Get, path, null, cancellationToken).ConfigureAwait(false), what);

    private async Task<PlatformAnswer> SendAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(root + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ShaarliToken.Of(options.Secret!, calls.Now - options.Backdating));
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return await calls.SendAsync(request, options.MaximumBytes, cancellationToken).ConfigureAwait(false);
    }

    private JsonElement.ArrayEnumerator ListOf(JsonDocument json, string what) => json.RootElement.ValueKind == JsonValueKind.Array
        ? json.RootElement.EnumerateArray()
        : throw calls.Malformed($"The site answered no list of {what}. Check the address of its REST API.");

    private JsonDocument Read(PlatformAnswer answer, string what)
    {
        if (!answer.IsSuccess)
            throw calls.Refused(answer, what);
        try
        {
            return JsonText.Parse(answer.Body);
        }
        catch (JsonException fault)
        {
            throw calls.Failed(ChannelFailure.Malformed, $"{what} came as something that is not JSON. Check the address of the REST API.", fault);
        }
    }
}
