using System.ComponentModel.DataAnnotations;

namespace SocialCrm.Channels;

/// <summary>How webhooks are taken in.</summary>
public sealed class WebhookEndpointOptions
{
    /// <summary>The largest body, in bytes; what is larger is answered 413 and not read. Default: 1 MiB. 1 KiB to 64 MiB.</summary>
    [Range(1_024, 64 * 1_024 * 1_024)]
    public int MaximumBodyBytes { get; set; } = 1_024 * 1_024;
}
