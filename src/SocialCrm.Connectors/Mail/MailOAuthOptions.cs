using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Connectors.Mail;

/// <summary>Signs in with tokens instead of a password, as Gmail and Microsoft 365 want it (SASL XOAUTH2).</summary>
public sealed class MailOAuthOptions
{
    /// <summary>Where tokens are asked for, such as <c>https://oauth2.googleapis.com/token</c>. Needed.</summary>
    [Required]
    public Uri? TokenAddress { get; set; }

    /// <summary>The id of the application that was registered with the provider. Needed.</summary>
    [Required]
    public string ClientId { get; set; } = "";

    /// <summary>The secret of that application; some kinds of application have none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The token that was got when somebody signed in. Without it the application signs in as itself, as Microsoft 365 allows it.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>What is asked for, such as <c>https://outlook.office365.com/.default</c>. Default: what was allowed at first.</summary>
    public string? Scope { get; set; }
}
