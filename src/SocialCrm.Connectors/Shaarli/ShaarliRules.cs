using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>Checks of <see cref="ShaarliOptions"/> what annotations cannot say.</summary>
internal sealed class ShaarliRules : IValidateOptions<ShaarliOptions>
{
    public ValidateOptionsResult Validate(string? name, ShaarliOptions options)
    {
        if (FaultOf(options.Address, options, "Address") is { } fault)
            return Fail(name, fault);
        if (options.ApiAddress is not null && FaultOf(options.ApiAddress, options, "ApiAddress") is { } other)
            return Fail(name, other);
        if (options.Tags.Any(tag => string.IsNullOrWhiteSpace(tag) || tag.Any(char.IsWhiteSpace) || tag[0] == '-'))
            return Fail(name, "Tags must not be empty, hold blanks or begin with a minus sign.");
        if (options.Backdating < TimeSpan.Zero || options.Backdating > TimeSpan.FromSeconds(500))
            return Fail(name, "Backdating must be from 0 to 500 seconds.");
        return options.PollInterval < TimeSpan.FromSeconds(10) || options.PollInterval > TimeSpan.FromDays(1)
            ? Fail(name, "PollInterval must be from ten seconds to a day.")
            : ValidateOptionsResult.Success;
    }

    private static string? FaultOf(Uri? address, ShaarliOptions options, string property)
    {
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "" })
            return $"{property} must be an absolute https address, such as https://links.example.";
        if (address.UserInfo.Length > 0)
            return $"{property} must not hold a user or a password: addresses are logged.";
        return address.Scheme == "http" && !options.AllowUnencrypted
            ? $"{property} must begin with https, or links and tokens are sent readable. Set AllowUnencrypted for a site within your own network."
            : null;
    }

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"Shaarli \"{name}\": {what}");
}
