using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks the annotations of <see cref="ContactOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class ContactOptionsValidator : IValidateOptions<ContactOptions>;
