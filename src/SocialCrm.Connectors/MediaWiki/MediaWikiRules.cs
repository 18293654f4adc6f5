using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Checks of <see cref="MediaWikiOptions"/> what annotations cannot say.</summary>
internal sealed class MediaWikiRules : IValidateOptions<MediaWikiOptions>
{
    public ValidateOptionsResult Validate(string? name, MediaWikiOptions options)
    {
        if (options.ApiAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "" } address || !address.AbsolutePath.EndsWith("/api.php", StringComparison.Ordinal))
            return Fail(name, "ApiAddress must be an absolute https address that ends in api.php, such as https://wiki.example/w/api.php.");
        if (address.UserInfo.Length > 0)
            return Fail(name, "ApiAddress must not hold a user or a password: addresses are logged.");
        if (address.Scheme == "http" && !options.AllowUnencrypted)
            return Fail(name, "ApiAddress must begin with https, or the password is sent readable. Set AllowUnencrypted for a wiki within your own network.");
        if (string.IsNullOrWhiteSpace(options.AccessToken) && (string.IsNullOrWhiteSpace(options.UserName) || string.IsNullOrWhiteSpace(options.Password)))
            return Fail(name, "Give UserName and Password of a bot password (Special:BotPasswords), or an AccessToken.");
        if (options.Namespaces.Count is 0 or > 50 || options.Namespaces.Any(number => number < 0))
            return Fail(name, "Namespaces must hold from 1 to 50 numbers, none negative: special pages are not edited.");
        return options.PollInterval < TimeSpan.FromSeconds(10) || options.PollInterval > TimeSpan.FromDays(1)
            ? Fail(name, "PollInterval must be from ten seconds to a day.")
            : ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"MediaWiki \"{name}\": {what}");
}
