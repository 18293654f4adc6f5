using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Feeds;

namespace SocialCrm.Connectors.Tests.Feeds;

public sealed class FeedOptionsTests
{
    [Fact]
    public void Wrong_settings_are_refused_when_the_connector_is_built()
    {
        Refused("Address", feed => feed.Address = null);
        Refused("Address", feed => feed.Address = new Uri("/feed", UriKind.Relative));
        Refused("Address", feed => feed.Address = new Uri("ftp://blog.example/feed"));
        Refused("Address", feed => feed.Address = new Uri("https://me:secret@blog.example/feed"));
        Refused("PollInterval", feed => feed.PollInterval = TimeSpan.FromSeconds(1));
        Refused("Kind", feed => feed.Kind = InteractionKind.Delete);
        Refused("MaximumBytes", feed => feed.MaximumBytes = 1);
        Refused("Channel", feed => feed.Channel = "");
    }

    [Fact]
    public void The_same_name_twice_is_refused_at_once()
    {
        var services = new ServiceCollection();

        Assert.Throws<ArgumentException>(() => services.AddSocialCrm(crm => crm.AddFeed("a", _ => { }).AddFeed("a", _ => { })));
        services.AddSocialCrm(crm => crm.AddFeed("b", _ => { }).AddFeed("c", _ => { }));
    }

    [Fact]
    public void The_descriptor_says_what_a_feed_can_do()
    {
        using var host = new FeedHost();

        var descriptor = host.Poller.Descriptor;

        Assert.Equal(ChannelCapabilities.Poll | ChannelCapabilities.Edits, descriptor.Capabilities);
        Assert.Equal((SiteKind.Blog, TimeSpan.FromMinutes(15)), (descriptor.SiteKind, descriptor.PollInterval));
        Assert.Empty(descriptor.Operations);
    }

    private static void Refused(string what, Action<FeedOptions> configure)
    {
        using var host = new FeedHost(configure: configure);

        var fault = Assert.Throws<OptionsValidationException>(() => host.Poller);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }
}
