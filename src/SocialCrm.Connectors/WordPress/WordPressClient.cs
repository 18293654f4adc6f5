using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.WordPress;

/// <summary>All calls of the REST API.</summary>
internal sealed class WordPressClient
{
    public const int PageSize = 100;

    private readonly PlatformCalls calls;
    private readonly WordPressAddress address;
    private readonly AuthenticationHeaderValue authorization;
    private readonly int mostBytes;

    public WordPressClient(PlatformCalls calls, WordPressOptions options)
    {
        this.calls = calls;
        address = new WordPressAddress(options);
        mostBytes = options.MaximumBytes;
        var password = options.ApplicationPassword!.Replace(" ", "", StringComparison.Ordinal);
        authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.UserName}:{password}")));
        BelongsTo = $"{address}\n{options.UserName}";
    }

    /// <summary>What tells this site and account from another.</summary>
    public string BelongsTo { get; }

    public DateTimeOffset Now => calls.Now;

    /// <summary>The account itself, and what it may see.</summary>
    public async Task<WordPressAccess> GetAccessAsync(CancellationToken cancellationToken)
    {
        using var json = await GetAsync(address.Of("users/me", ("context", "edit")), "The account", cancellationToken).ConfigureAwait(false);
        if (WordPressComment.Number(json.RootElement, "id") is not { } id)
            throw calls.Malformed("The site did not say who the account is. Check the address of its REST API.");
        var rights = JsonText.Property(json.RootElement, "capabilities") ?? default;
        return new WordPressAccess(id, Has(rights, "moderate_comments"), Has(rights, "edit_posts"));
    }

    /// <summary>Lists comments.</summary>
    public async Task<WordPressList> ListAsync(WordPressQuery query, WordPressAccess access, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address.Of("comments", query.Parameters(access)));
        var answer = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        using var json = Read(answer, "The list of comments");
        if (json.RootElement.ValueKind != JsonValueKind.Array)
            throw calls.Malformed("The site answered no list of comments. Check the address of its REST API.");
        var comments = new List<WordPressComment>();
        var unreadable = new List<(long, ReadOnlyMemory<byte>)>();
        foreach (var element in json.RootElement.EnumerateArray())
        {
            if (WordPressComment.Read(element) is { } comment)
                comments.Add(comment);
            else
                unreadable.Add((Math.Max(1, WordPressComment.Number(element, "id") ?? 1), Encoding.UTF8.GetBytes(element.GetRawText())));
        }

        return new WordPressList(comments, unreadable, PagesOf(answer), access);
    }

    /// <summary>The post a comment stands under, or null where there is no such comment.</summary>
    public async Task<long?> FindPostAsync(long comment, CancellationToken cancellationToken)
    {
        using var json = await FindAsync(address.Of(FormattableString.Invariant($"comments/{comment}")), "The comment", cancellationToken).ConfigureAwait(false);
        return json is null ? null : WordPressComment.Number(json.RootElement, "post");
    }

    /// <summary>The number and address of the post with a slug, or null.</summary>
    public async Task<(long Id, string? Link)?> FindPostAsync(string slug, CancellationToken cancellationToken)
    {
        using var json = await GetAsync(address.Of("posts", ("slug", slug), ("status", "any"), ("_fields", "id,link")), "The list of posts", cancellationToken).ConfigureAwait(false);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
            throw calls.Malformed("The site answered no list of posts. Check the address of its REST API.");
        return json.RootElement.EnumerateArray().Select(post => (Id: WordPressComment.Number(post, "id") ?? 0, Link: JsonText.Of(post, "link")))
            .Where(post => post.Id > 0).Select(post => ((long, string?)?)post).FirstOrDefault();
    }

    /// <summary>A registered user; null where there is none or they may not be seen.</summary>
    public Task<JsonDocument?> FindUserAsync(long user, CancellationToken cancellationToken) =>
        FindAsync(address.Of(FormattableString.Invariant($"users/{user}")), "The user", cancellationToken);

    /// <summary>Writes something new.</summary>
    public async Task<PlatformAnswer> CreateAsync<T>(string path, (T Value, JsonTypeInfo<T> Type) body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address.Of(path));
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body.Value, body.Type));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static bool Has(JsonElement rights, string right) => JsonText.Property(rights, right) is { ValueKind: JsonValueKind.True };

    private static int PagesOf(PlatformAnswer answer) =>
        answer.Headers.TryGetValues("X-WP-TotalPages", out var stated) && int.TryParse(stated.FirstOrDefault(), out var pages) ? pages : 0;

    private async Task<JsonDocument> GetAsync(Uri uri, string what, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        return Read(await SendAsync(request, cancellationToken).ConfigureAwait(false), what);
    }

    private async Task<JsonDocument?> FindAsync(Uri uri, string what, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        var answer = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden ? null : Read(answer, what);
    }

    private Task<PlatformAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = authorization;
        request.Headers.Accept.ParseAdd("application/json");
        return calls.SendAsync(request, mostBytes, cancellationToken);
    }

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
            throw calls.Failed(ChannelFailure.Malformed, $"{what} came as something that is not JSON. Check the address of the REST API: a plug-in may have closed it.", fault);
        }
    }
}
