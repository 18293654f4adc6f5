using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks <see cref="ChannelHealthOptions"/>.</summary>
internal sealed class ChannelHealthOptionsValidator : IValidateOptions<ChannelHealthOptions>
{
    public ValidateOptionsResult Validate(string? name, ChannelHealthOptions options) =>
        options.MaximumInboxLag < TimeSpan.FromSeconds(1) || options.MaximumOutboxLag < TimeSpan.FromSeconds(1)
            ? ValidateOptionsResult.Fail("MaximumInboxLag and MaximumOutboxLag must be at least one second: leave them at 5 and 15 minutes if in doubt.")
            : ValidateOptionsResult.Success;
}
