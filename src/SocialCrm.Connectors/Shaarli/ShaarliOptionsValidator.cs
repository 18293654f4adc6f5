using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Shaarli;

/// <summary>Checks the annotations of <see cref="ShaarliOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ShaarliOptionsValidator : IValidateOptions<ShaarliOptions>;
