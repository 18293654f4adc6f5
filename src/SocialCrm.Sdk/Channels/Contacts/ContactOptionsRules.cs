using Microsoft.Extensions.Options;

namespace SocialCrm.Channels;

/// <summary>Checks of <see cref="ContactOptions"/> what annotations cannot say.</summary>
internal sealed class ContactOptionsRules : IValidateOptions<ContactOptions>
{
    public ValidateOptionsResult Validate(string? name, ContactOptions options) => options switch
    {
        { SiteKind: SiteKind.Unknown } => ValidateOptionsResult.Fail($"Contacts \"{name}\": SiteKind must say what kind of place it is, such as CallCentre, Store or Web."),
        { Channel: null } when ContactPlace.UsualChannel(options.SiteKind) is null =>
            ValidateOptionsResult.Fail($"Contacts \"{name}\": Channel must name the channel: there is no usual one for {options.SiteKind}."),
        _ => ValidateOptionsResult.Success,
    };
}
