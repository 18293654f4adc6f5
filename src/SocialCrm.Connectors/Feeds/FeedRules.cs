using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Checks of <see cref="FeedOptions"/> what annotations cannot say.</summary>
internal sealed class FeedRules : IValidateOptions<FeedOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedOptions options)
    {
        if (options.Address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            return Fail(name, "Address must be an absolute http or https address, such as https://blog.example/feed.");
        if (options.Address.UserInfo.Length > 0)
            return Fail(name, "Address must not hold a user or a password: addresses are logged.");
        if (options.PollInterval < TimeSpan.FromMinutes(1) || options.PollInterval > TimeSpan.FromDays(1))
            return Fail(name, "PollInterval must be from a minute to a day.");
        return options.Kind is InteractionKind.Edit or InteractionKind.Delete
            ? Fail(name, "Kind must say what a new entry is, so it cannot be Edit or Delete.")
            : ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"Feed \"{name}\": {what}");
}
