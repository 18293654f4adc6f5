using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Ghost;

/// <summary>Checks of <see cref="GhostOptions"/> what annotations cannot say.</summary>
internal sealed class GhostRules : IValidateOptions<GhostOptions>
{
    public ValidateOptionsResult Validate(string? name, GhostOptions options)
    {
        if (options.Site is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo.Length: 0, Query.Length: 0 })
            return Fail(name, "Site must be an absolute http or https address, such as https://blog.example, without a password in it.");
        if (!GhostKey.TryParse(options.AdminKey, out _))
            return Fail(name, "AdminKey must be the Admin API key of a custom integration, an id and a secret with a colon between. The Content API key does not do.");
        if (options.Member?.All(char.IsAsciiLetterOrDigit) == false)
            return Fail(name, "Member must be the id of a member, as it stands in the address of their page in the administration.");
        if (options.PollInterval < TimeSpan.FromSeconds(10) || options.PollInterval > TimeSpan.FromDays(1))
            return Fail(name, "PollInterval must be from 10 seconds to a day.");
        return options.Overlap >= TimeSpan.FromSeconds(5) && options.Overlap <= TimeSpan.FromDays(1)
            ? ValidateOptionsResult.Success
            : Fail(name, "Overlap must be from 5 seconds to a day.");
    }

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"Ghost \"{name}\": {what}");
}
