using System.Net.Http.Headers;
using System.Text.Json;
using SocialCrm.Channels;
using SocialCrm.Connectors.Http;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Makes requests of the Action API as the account, and signs in anew once where its session has ended.</summary>
/// <remarks>Every request asserts that it is signed in: without, a session that ended would go on as somebody without a name.</remarks>
internal sealed class MediaWikiSession(IConnectionAuth connector, PlatformCalls calls, IConnectionCredentials credentials, MediaWikiOptions options)
{
    public PlatformCalls Calls => calls;

    /// <summary>Reads; an error of the API is an exception.</summary>
    public async Task<MediaWikiAnswer> GetAsync(IReadOnlyList<(string Name, string? Value)> parameters, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, parameters, cancellationToken).ConfigureAwait(false);
        if (answer.Code is not { } code)
            return answer;
        using (answer)
            throw Failure(code, answer.Answer);
    }

    /// <summary>Writes; the answer may hold an error.</summary>
    public Task<MediaWikiAnswer> PostAsync(IReadOnlyList<(string Name, string? Value)> parameters, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, parameters, cancellationToken);

    /// <summary>Signs in with the bot password.</summary>
    public async Task<ConnectionCredentials> SignInAsync(CancellationToken cancellationToken)
    {
        var cookies = new SessionCookies();
        (string, string?)[] ask = [("action", "query"), ("meta", "tokens"), ("type", "login")];
        string? token;
        using (var asked = await SendAsync(HttpMethod.Get, ask, cookies, cancellationToken).ConfigureAwait(false))
            token = asked.Find("query", "tokens") is { } tokens ? JsonText.Of(tokens, "logintoken") : null;
        if (token is null)
            throw calls.Malformed("The wiki gave no token to sign in with. Check that ApiAddress is that of its Action API.");

        (string, string?)[] login = [("action", "login"), ("lgname", options.UserName), ("lgpassword", options.Password), ("lgtoken", token)];
        using var answer = await SendAsync(HttpMethod.Post, login, cookies, cancellationToken).ConfigureAwait(false);
        if (answer.Code is { } code)
            throw Failure(code, answer.Answer);
        var result = answer.Find("login", "result") is { } stated ? JsonText.Of(stated) : null;
        if (result == "Throttled")
            throw new ChannelException(calls.Connection, ChannelFailure.Throttled, "The wiki lets nobody sign in for now, after too many attempts. Wait.") { RetryAfter = TimeSpan.FromMinutes(5) };
        if (result != "Success")
            throw calls.Failed(ChannelFailure.Unauthorized, "The wiki did not let the account sign in. Check the bot password, its grants and the networks it may be used from.");
        return new ConnectionCredentials(JsonSerializer.Serialize(new MediaWikiLogin(1, cookies.ToString()), MediaWikiJson.Default.MediaWikiLogin), null);
    }

    public ChannelException Failure(string code, PlatformAnswer answer) => MediaWikiFault.Of(code) switch
    {
        ChannelFailure.Throttled => new ChannelException(calls.Connection, ChannelFailure.Throttled, $"The wiki is busy ({code}). Wait.")
        {
            RetryAfter = answer.RetryAfter(calls.Now) ?? TimeSpan.FromSeconds(10),
        },
        ChannelFailure.Unauthorized => calls.Failed(ChannelFailure.Unauthorized, $"The wiki refused the account ({code}). Check its bot password or token, and its grants."),
        ChannelFailure.Unavailable => calls.Failed(ChannelFailure.Unavailable, $"The wiki failed ({code}). Try again later."),
        _ => calls.Malformed($"The wiki did not understand or allow the request ({code}). Check the account's rights and the version of the wiki."),
    };

    private async Task<MediaWikiAnswer> SendAsync(HttpMethod method, IReadOnlyList<(string Name, string? Value)> parameters, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string, string?)> asserted = [.. parameters, ("assert", "user"), ("maxlag", options.MaximumLag.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        if (options.AccessToken is { Length: > 0 })
            return await SendAsync(method, asserted, (string?)null, cancellationToken).ConfigureAwait(false);

        var held = await credentials.GetAsync(connector, cancellationToken).ConfigureAwait(false);
        var answer = await SendAsync(method, asserted, CookiesOf(held), cancellationToken).ConfigureAwait(false);
        if (!MediaWikiFault.IsExpired(answer.Code))
            return answer;
        answer.Dispose();
        held = await credentials.RenewAsync(connector, held, cancellationToken).ConfigureAwait(false);
        return await SendAsync(method, asserted, CookiesOf(held), cancellationToken).ConfigureAwait(false);
    }

    private async Task<MediaWikiAnswer> SendAsync(
        HttpMethod method, IReadOnlyList<(string, string?)> parameters, SessionCookies cookies, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(method, parameters, cookies.ToString(), cancellationToken).ConfigureAwait(false);
        cookies.Take(answer.Answer);
        return answer;
    }

    private async Task<MediaWikiAnswer> SendAsync(HttpMethod method, IReadOnlyList<(string, string?)> parameters, string? cookies, CancellationToken cancellationToken)
    {
        using var request = MediaWikiRequest.Of(method, options.ApiAddress!, parameters);
        if (!string.IsNullOrEmpty(cookies))
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (options.AccessToken is { Length: > 0 } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await calls.SendAsync(request, options.MaximumBytes, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess)
            throw calls.Refused(answer, "The wiki");
        try
        {
            return new MediaWikiAnswer(JsonText.Parse(answer.Body), answer);
        }
        catch (JsonException fault)
        {
            throw calls.Failed(ChannelFailure.Malformed, "The wiki answered something that is not JSON. Check that ApiAddress is that of its Action API.", fault);
        }
    }

    private static string? CookiesOf(ConnectionCredentials held)
    {
        try
        {
            return JsonSerializer.Deserialize(held.Secret, MediaWikiJson.Default.MediaWikiLogin)?.Cookies;
        }
        catch (JsonException)
        {
            // Written by another version: the request goes out without, is not taken for signed in, and signs in anew.
            return null;
        }
    }
}
