using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Checks of <see cref="NostrOptions"/> what annotations cannot say.</summary>
internal sealed class NostrRules : IValidateOptions<NostrOptions>
{
    public ValidateOptionsResult Validate(string? name, NostrOptions options)
    {
        if (options.Relays.Count is 0 or > 16 || options.Relays.Any(relay => relay is not { IsAbsoluteUri: true, Scheme: "ws" or "wss", UserInfo.Length: 0 }))
            return Fail(name, "Relays must be 1 to 16 absolute wss addresses, such as wss://relay.example.");
        if (NostrKey.Read(options.PrivateKey) is null)
            return Fail(name, "PrivateKey must be a private key: 64 hexadecimal digits, or nsec1 and what follows it.");
        if (options.Overlap < TimeSpan.FromMinutes(1) || options.Overlap > TimeSpan.FromDays(30))
            return Fail(name, "Overlap must be from a minute to 30 days.");
        if (options.PollInterval < TimeSpan.FromSeconds(10) || options.PollInterval > TimeSpan.FromDays(1))
            return Fail(name, "PollInterval must be from 10 seconds to a day.");
        return options.AnswerTimeout < TimeSpan.FromSeconds(1) || options.AnswerTimeout > TimeSpan.FromMinutes(5)
            ? Fail(name, "AnswerTimeout must be from a second to 5 minutes.")
            : ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"Nostr \"{name}\": {what}");
}
