using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks the annotations of <see cref="ChannelHealthOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ChannelHealthOptionsValidator : IValidateOptions<ChannelHealthOptions>;
