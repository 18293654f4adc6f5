namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>What a platform could tell of a window.</summary>
/// <param name="Limit">How many requests it holds.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="ResetAt">When it ends, by the platform's clock.</param>
/// <param name="Now">What the platform's clock says.</param>
/// <param name="IsRefused">Whether this request was one too many.</param>
internal sealed record WindowState(int Limit, int Remaining, DateTimeOffset ResetAt, DateTimeOffset Now, bool IsRefused)
{
    public double Seconds => (ResetAt - Now).TotalSeconds;
}
