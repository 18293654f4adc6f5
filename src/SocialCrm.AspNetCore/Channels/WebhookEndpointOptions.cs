using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Channels;

/// <summary>How webhooks are taken in.</summary>
public sealed class WebhookEndpointOptions
{
    /// <summary>The largest body, in bytes; what is larger is answered 413 and not read. Default: 1 MiB. 1 KiB to 64 MiB.</summary>
    [Range(1_024, 64 * 1_024 * 1_024)]
    public int MaximumBodyBytes { get; set; } = 1_024 * 1_024;

    /// <summary>How many bytes of bodies may lie in memory at once; what comes beyond is answered 503. Default: 64 MiB. At least <see cref="MaximumBodyBytes"/>.</summary>
    public long MaximumHeldBytes { get; set; } = 64 * 1_024 * 1_024;

    /// <summary>How long a body may take to arrive; then it is answered 408. Default: 10 seconds. 100 milliseconds to 10 minutes.</summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
