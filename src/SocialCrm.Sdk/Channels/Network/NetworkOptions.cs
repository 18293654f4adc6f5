using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SocialCrm.Channels;

/// <summary>How connectors may use the network. The defaults lead nowhere but to public addresses.</summary>
public sealed class NetworkOptions
{
    internal const int LargestResponse = 1 << 30;

    /// <summary>
    /// Networks that may be reached although they are not public, such as <c>10.1.2.3/32</c> for a server of the host's own. Default: none.
    /// Every connection may then reach them, also at an address that a stranger named: allow as little as will do.
    /// </summary>
    public IList<IPNetwork> AllowedNetworks { get; } = [];

    /// <summary>Ports that may be reached. Default: 80 and 443; add those of the host's own servers, such as 993 for mail.</summary>
    public ISet<int> AllowedPorts { get; } = new SortedSet<int> { 80, 443 };

    /// <summary>The largest answer, in bytes after decompression. Default: 8 MiB; 1 KiB to 1 GiB.</summary>
    [Range(1_024, LargestResponse)]
    public int MaximumResponseBytes { get; set; } = 8 << 20;

    /// <summary>How many requests of one connection run at once; eight times as many may wait. Default: 8; 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int MaximumConcurrency { get; set; } = 8;

    /// <summary>How often a request that may be repeated is repeated. Default: 3; 0 to 10.</summary>
    [Range(0, 10)]
    public int MaximumRetries { get; set; } = 3;

    /// <summary>How long connecting may take, TLS included. Default: 10 seconds; 10 milliseconds to 5 minutes.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one attempt may take, from connecting to the last byte of the answer. Default: 30 seconds; 10 milliseconds to 1 hour.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may take with all its attempts and pauses. Default: 2 minutes; 10 milliseconds to 1 day, not less than an attempt.</summary>
    public TimeSpan OverallTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest pause that a request waits out when the platform asks for one; longer ones are the caller's. Default: 30 seconds; 0 to <see cref="OverallTimeout"/>.</summary>
    public TimeSpan MaximumPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How the host introduces itself where a connector does not. Default: the name of this library; many platforms want a name and an address to write to.</summary>
    [Required]
    public string UserAgent { get; set; } = "SocialCrm.Sdk/0.1";
}
