using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Checks of <see cref="WebhookOptions"/> what annotations cannot say.</summary>
internal sealed class WebhookRules : IValidateOptions<WebhookOptions>
{
    private static readonly TimeSpan LongestTolerance = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var fault = FaultOfKeys(options) ?? FaultOfRest(options);
        return fault is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"Webhook \"{name}\": {fault}");
    }

    private static string? FaultOfKeys(WebhookOptions options)
    {
        if (options.Secrets.Count + options.PublicKeys.Count == 0)
            return "it needs a secret in Secrets, or a public key in PublicKeys: without one anybody could post. Copy it from the sender.";
        if (options.Secrets.Concat(options.PublicKeys).Any(WebhookKeys.IsPrivateKey))
            return "a key that begins with whsk_ is the sender's private one. Take the public one, whpk_, and have the sender replace both.";
        if (options.Secrets.Any(secret => WebhookKeys.ReadSecret(secret) is null))
            return "a secret is not of the form whsec_ and Base64 of 24 to 64 bytes. Copy it whole.";
        return options.PublicKeys.Any(key => WebhookKeys.ReadPublicKey(key) is null)
            ? "a public key is not of the form whpk_ and Base64 of 32 bytes, or is none that may be trusted. Copy it whole."
            : null;
    }

    private static string? FaultOfRest(WebhookOptions options)
    {
        if (options.Tolerance < TimeSpan.FromSeconds(1) || options.Tolerance > LongestTolerance)
            return "Tolerance must be from a second to an hour.";
        if (options.Kind is InteractionKind.Edit or InteractionKind.Delete)
            return "Kind must say what a new entry is, so it cannot be Edit or Delete.";
        if (options.Entries.Split('.').Any(step => step.Length == 0))
            return "Entries must be a path of names with full stops between them, such as payload.events.";
        return options.DefaultZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? "DefaultZone is not a zone this machine knows. Write an IANA name such as Europe/Paris."
            : null;
    }
}
