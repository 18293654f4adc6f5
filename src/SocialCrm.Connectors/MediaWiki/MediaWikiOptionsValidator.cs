using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.MediaWiki;

/// <summary>Checks the annotations of <see cref="MediaWikiOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class MediaWikiOptionsValidator : IValidateOptions<MediaWikiOptions>;
