using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Ghost;

/// <summary>Checks the annotations of <see cref="GhostOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class GhostOptionsValidator : IValidateOptions<GhostOptions>;
