using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks what the annotations of <see cref="ChannelHealthOptions"/> cannot say.</summary>
internal sealed class ChannelHealthRules : IValidateOptions<ChannelHealthOptions>
{
    public ValidateOptionsResult Validate(string? name, ChannelHealthOptions options) =>
        new[] { options.MaximumInboxLag, options.MaximumOutboxLag, options.MaximumGap }.Min() < TimeSpan.FromSeconds(1)
            ? ValidateOptionsResult.Fail("MaximumInboxLag, MaximumOutboxLag and MaximumGap must be at least one second. Leave them at 5 minutes, 15 minutes and 1 hour if in doubt.")
            : ValidateOptionsResult.Success;
}
