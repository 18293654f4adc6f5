using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Checks of <see cref="BlueskyReaderOptions"/> what annotations cannot say.</summary>
internal sealed class BlueskyReaderRules : IValidateOptions<BlueskyReaderOptions>
{
    public ValidateOptionsResult Validate(string? name, BlueskyReaderOptions options)
    {
        if (!BlueskyHandle.Is(options.Handle))
            return Fail(name, BlueskyHandle.Advice);
        if (options.PollInterval < TimeSpan.FromMinutes(1) || options.PollInterval > TimeSpan.FromDays(1))
            return Fail(name, "PollInterval must be from a minute to a day.");
        return IsWeb(options.Service) && IsWeb(options.Site)
            ? ValidateOptionsResult.Success
            : Fail(name, "Service and Site must be absolute http or https addresses without user and password.");
    }

    private static bool IsWeb(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo.Length: 0 };

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"Bluesky \"{name}\": {what}");
}
