using Microsoft.AspNetCore.Server.Kestrel.Core;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Hosts;

/// <summary>In what a test's host differs from the usual.</summary>
internal sealed class WebHostPlan
{
    public string[] Secrets { get; set; } = [WebHost.Secret];

    /// <summary>Nothing, so that what was stored lies there to be looked at.</summary>
    public ChannelWork Work { get; set; } = ChannelWork.None;

    public Action<SocialCrmBuilder> Compose { get; set; } = _ => { };

    public Action<KestrelServerOptions> Kestrel { get; set; } = _ => { };
}
