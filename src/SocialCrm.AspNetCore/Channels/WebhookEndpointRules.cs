using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks what the annotations of <see cref="WebhookEndpointOptions"/> cannot say.</summary>
internal sealed class WebhookEndpointRules : IValidateOptions<WebhookEndpointOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, WebhookEndpointOptions options)
    {
        if (options.MaximumHeldBytes < options.MaximumBodyBytes)
            return ValidateOptionsResult.Fail("MaximumHeldBytes is less than MaximumBodyBytes, so that the largest body would never be taken. Raise the one or lower the other.");
        return options.BodyTimeout < Shortest || options.BodyTimeout > Longest
            ? ValidateOptionsResult.Fail("BodyTimeout must be between 100 milliseconds and 10 minutes. Leave it at 10 seconds if in doubt.")
            : ValidateOptionsResult.Success;
    }
}
