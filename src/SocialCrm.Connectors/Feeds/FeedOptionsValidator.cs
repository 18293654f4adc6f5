using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Feeds;

/// <summary>Checks the annotations of <see cref="FeedOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class FeedOptionsValidator : IValidateOptions<FeedOptions>;
