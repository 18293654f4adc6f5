using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Connectors.Webhooks;

namespace SocialCrm.Connectors.Tests.Webhooks;

public sealed class WebhookOptionsTests
{
    [Theory]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_")]
    [InlineData("whsec_c2hvcnQ=", "24 to 64 bytes")]
    [InlineData("whsec_no base64 at all, is it?????????", "24 to 64 bytes")]
    [InlineData("whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "private")]
    public void A_secret_that_is_none_is_refused_and_not_repeated(string secret, string what) =>
        Refused(what, options => options.Secrets.Add(secret), secret);

    [Theory]
    [InlineData("whpk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("whpk_AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("whpk_short")]
    public void A_public_key_that_nobody_may_trust_is_refused(string key) => Refused("whpk_", options => options.PublicKeys.Add(key), key);

    [Fact]
    public void Wrong_values_are_refused()
    {
        Refused("Tolerance", options => options.Tolerance = TimeSpan.FromHours(2));
        Refused("Tolerance", options => options.Tolerance = TimeSpan.Zero);
        Refused("Kind", options => options.Kind = InteractionKind.Delete);
        Refused("Entries", options => options.Entries = "a..b");
        Refused("DefaultZone", options => options.DefaultZone = "Nowhere/Land");
        Refused("HeaderPrefix", options => options.HeaderPrefix = "x y");
        Refused("Channel", options => options.Channel = "");
    }

    [Theory]
    [InlineData("id=id", "lacks author, time")]
    [InlineData("id=id,a=author,t=time,x=texts", "Did you mean \"text\"?")]
    [InlineData("id=id,a=author,t=time,b=id", "\"id\" twice")]
    [InlineData("'1'=id,a=author,t=time", "differs from entry to entry")]
    [InlineData("id=id,a=author,t=time,'shout'=kind", "knows the words")]
    [InlineData("id=id,a", "without \"=\"")]
    [InlineData("id=id,'a=author", "not closed")]
    public void A_field_map_says_what_is_wrong_with_it(string map, string what) =>
        Assert.Contains(what, Assert.Throws<FormatException>(() => FieldMap.Parse(map)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_descriptor_says_what_a_webhook_can_do()
    {
        using var hook = new Hook(options => (options.Channel, options.SiteKind) = ("forum", SiteKind.Review));

        var descriptor = hook.Receiver.Descriptor;

        Assert.Equal(ChannelCapabilities.Webhook | ChannelCapabilities.Edits | ChannelCapabilities.Reactions, descriptor.Capabilities);
        Assert.Equal((new ChannelId("forum"), SiteKind.Review), (descriptor.Channel, descriptor.SiteKind));
        Assert.Equal("webhook:shop", hook.Receiver.Connection.Value);
    }

    private static void Refused(string what, Action<WebhookOptions> configure, string secret = "whsec_")
    {
        using var composed = new Composed(crm => crm.AddWebhook("shop", options =>
        {
            if (secret == "whsec_")
                options.Secrets.Add(Hook.Sender.Key);
            configure(options);
        }));

        var fault = Assert.Throws<OptionsValidationException>(() => composed.Connector<IWebhookReceiver>());

        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Split('_')[^1] is { Length: > 0 } key ? key : "MfKQ", fault.Message, StringComparison.Ordinal);
    }
}
