using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.WordPress;

/// <summary>Checks the annotations of <see cref="WordPressOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class WordPressOptionsValidator : IValidateOptions<WordPressOptions>;
