using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Checks the annotations of <see cref="BlueskyOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class BlueskyOptionsValidator : IValidateOptions<BlueskyOptions>;
