using Microsoft.Extensions.Options;

namespace SocialCrm.Offers;

/// <summary>Checks what the annotations of <see cref="OfferOptions"/> say.</summary>
[OptionsValidator]
internal sealed partial class OfferOptionsValidator : IValidateOptions<OfferOptions>;
