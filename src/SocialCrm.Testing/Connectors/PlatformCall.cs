using System.Net;

namespace SocialCrm.Testing;

/// <summary>A request of the connector.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="At">When.</param>
/// <param name="CredentialsGiven">How often the platform had handed out credentials by then.</param>
internal sealed record PlatformCall(HttpRequestMessage Request, DateTimeOffset At, int CredentialsGiven)
{
    /// <summary>What was answered; null while nothing was.</summary>
    public HttpStatusCode? Status { get; set; }

    public bool IsRefused => Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
}
