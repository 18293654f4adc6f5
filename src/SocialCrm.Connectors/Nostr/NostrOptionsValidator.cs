using Microsoft.Extensions.Options;

namespace SocialCrm.Connectors.Nostr;

/// <summary>Checks the annotations of <see cref="NostrOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class NostrOptionsValidator : IValidateOptions<NostrOptions>;
