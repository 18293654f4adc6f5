using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Checks of <see cref="BlueskyOptions"/> what annotations cannot say.</summary>
internal sealed class BlueskyRules : IValidateOptions<BlueskyOptions>
{
    public ValidateOptionsResult Validate(string? name, BlueskyOptions options)
    {
        if (!BlueskyHandle.Is(options.Handle))
            return Fail(name, BlueskyHandle.Advice);
        if (options.PollInterval < TimeSpan.FromSeconds(10) || options.PollInterval > TimeSpan.FromDays(1))
            return Fail(name, "PollInterval must be from 10 seconds to a day.");
        if (options.Overlap < TimeSpan.FromMinutes(1) || options.HourlyOverlap < options.Overlap || options.HourlyOverlap > TimeSpan.FromDays(30))
            return Fail(name, "Overlap must be at least a minute, and HourlyOverlap from Overlap to 30 days.");
        if (!options.ChatService.StartsWith("did:", StringComparison.Ordinal) || !options.ChatService.Contains('#', StringComparison.Ordinal) || !options.ChatService.All(char.IsAscii))
            return Fail(name, "ChatService must be a DID and the name of a service in it, such as did:web:api.bsky.chat#bsky_chat.");
        return Addresses(options).All(IsWeb)
            ? ValidateOptionsResult.Success
            : Fail(name, "Service, AppView, Directory and Site must be absolute http or https addresses without user and password.");
    }

    private static IEnumerable<Uri> Addresses(BlueskyOptions options) =>
        new[] { options.Service, options.AppView, options.Directory, options.Site }.OfType<Uri>();

    private static bool IsWeb(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo.Length: 0 };

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"Bluesky \"{name}\": {what}");
}
