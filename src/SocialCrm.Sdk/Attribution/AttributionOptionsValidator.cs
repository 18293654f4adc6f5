using Microsoft.Extensions.Options;

namespace SocialCrm.Attribution;

/// <summary>Checks each option by itself.</summary>
[OptionsValidator]
internal sealed partial class AttributionOptionsValidator : IValidateOptions<AttributionOptions>;
