using System.Diagnostics.CodeAnalysis;

namespace SocialCrm.Channels;

/// <summary>When what is still under way is given up: a while after the host was told to stop, and before it is ended by force.</summary>
internal static class HostEnd
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    [SuppressMessage("Reliability", "CA2000", Justification = "Lives as long as the host.")]
    public static CancellationToken After(CancellationToken cancellationToken)
    {
        var end = new CancellationTokenSource();
        cancellationToken.Register(() => end.CancelAfter(Grace));
        return end.Token;
    }
}
