using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.WordPress;

/// <summary>Checks of <see cref="WordPressOptions"/> what annotations cannot say.</summary>
internal sealed class WordPressRules : IValidateOptions<WordPressOptions>
{
    public ValidateOptionsResult Validate(string? name, WordPressOptions options)
    {
        if (FaultOf(options.Address, options, "Address") is { } fault)
            return Fail(name, fault);
        if (options.Address is { Query.Length: > 0 })
            return Fail(name, "Address must not have a query. Give the REST API of a site with plain permalinks in ApiAddress.");
        if (options.ApiAddress is not null && FaultOf(options.ApiAddress, options, "ApiAddress") is { } other)
            return Fail(name, other);
        if (options.UserName?.Contains(':', StringComparison.Ordinal) == true)
            return Fail(name, "UserName must not hold a colon.");
        if (options.PollInterval < TimeSpan.FromSeconds(10) || options.PollInterval > TimeSpan.FromDays(1))
            return Fail(name, "PollInterval must be from ten seconds to a day.");
        return options.RereadFor < TimeSpan.FromHours(1) || options.RereadFor > TimeSpan.FromDays(3_653)
            ? Fail(name, "RereadFor must be from an hour to ten years.")
            : ValidateOptionsResult.Success;
    }

    private static string? FaultOf(Uri? address, WordPressOptions options, string property)
    {
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            return $"{property} must be an absolute https address, such as https://shop.example/blog.";
        if (address.UserInfo.Length > 0)
            return $"{property} must not hold a user or a password: addresses are logged.";
        return address.Scheme == "http" && !options.AllowUnencrypted
            ? $"{property} must begin with https, or the password is sent readable. Set AllowUnencrypted for a site within your own network."
            : null;
    }

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"WordPress \"{name}\": {what}");
}
