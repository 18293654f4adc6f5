using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Files;

/// <summary>Checks the annotations of <see cref="FileImportOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class FileImportOptionsValidator : IValidateOptions<FileImportOptions>;
