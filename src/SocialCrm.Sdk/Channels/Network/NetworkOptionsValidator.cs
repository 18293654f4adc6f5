using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks each option by itself.</summary>
[OptionsValidator]
internal sealed partial class NetworkOptionsValidator : IValidateOptions<NetworkOptions>;
