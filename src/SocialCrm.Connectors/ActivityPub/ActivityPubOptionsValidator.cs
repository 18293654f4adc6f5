using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.ActivityPub;

/// <summary>Checks the annotations of <see cref="ActivityPubOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ActivityPubOptionsValidator : IValidateOptions<ActivityPubOptions>;
