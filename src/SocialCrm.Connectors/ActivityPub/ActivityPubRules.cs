using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Checks of <see cref="ActivityPubOptions"/> what annotations cannot say.</summary>
internal sealed class ActivityPubRules : IValidateOptions<ActivityPubOptions>
{
    public ValidateOptionsResult Validate(string? name, ActivityPubOptions options)
    {
        if (!IsPage(options.Actor) || options.Actor!.Query.Length > 0 || options.Actor.Fragment.Length > 0)
            return Fail(name, "Actor must be the absolute http or https address of the connection's webhook, without query and fragment, such as https://shop.example/hooks/activitypub:shop.");
        if (options.Actor.AbsoluteUri.Length > 200)
            return Fail(name, "Actor must not be longer than 200 characters: the ids of what is sent begin with it.");
        if ((options.Icon is not null && !IsPage(options.Icon)) || (options.Website is not null && !IsPage(options.Website)))
            return Fail(name, "Icon and Website must be absolute http or https addresses.");
        if (!SigningKey.IsUsable(options.PrivateKey))
            return Fail(name, "PrivateKey must be an RSA private key of 2,048 bits or more in PEM. Make one with: openssl genrsa 2048.");
        if (options.ClockTolerance < TimeSpan.FromMinutes(5) || options.ClockTolerance > TimeSpan.FromHours(12))
            return Fail(name, "ClockTolerance must be from 5 minutes to 12 hours.");
        return options.KeyLifetime < TimeSpan.FromMinutes(1) || options.KeyLifetime > TimeSpan.FromDays(30)
            ? Fail(name, "KeyLifetime must be from a minute to 30 days.")
            : ValidateOptionsResult.Success;
    }

    private static bool IsPage(Uri? address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo.Length: 0 };

    private static ValidateOptionsResult Fail(string? name, string what) => ValidateOptionsResult.Fail($"ActivityPub \"{name}\": {what}");
}
