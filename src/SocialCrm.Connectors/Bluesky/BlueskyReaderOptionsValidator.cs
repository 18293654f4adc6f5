using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Bluesky;

/// <summary>Checks the annotations of <see cref="BlueskyReaderOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class BlueskyReaderOptionsValidator : IValidateOptions<BlueskyReaderOptions>;
