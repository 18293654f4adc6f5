using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"id":"1","author":{"id":"ada"},"time":"2026-06-01T11:59:00Z","text":"Grüße"}""");

    [Fact]
    public void The_published_example_passes()
    {
        using var hook = new Hook(options => options.Secrets.Add("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        var headers = new Dictionary<string, string>
        {
            ["webhook-id"] = "msg_p5jXN8AQM9LWM0D4loKWxJek",
            ["webhook-timestamp"] = "1614265330",
            ["webhook-signature"] = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        };
        var request = new WebhookRequest("POST", "", """{"test": 2432232314}"""u8.ToArray(), DateTimeOffset.FromUnixTimeSeconds(1_614_265_330), name => headers.GetValueOrDefault(name));

        var verdict = hook.Receiver.Verify(request);

        Assert.Equal("msg_p5jXN8AQM9LWM0D4loKWxJek", Assert.IsType<WebhookVerdict.Deliver>(verdict).DeliveryId);
    }

    [Fact]
    public void Any_signature_of_the_list_may_fit()
    {
        using var hook = new Hook();
        var headers = Hook.Sender.Headers("msg_1", Hook.Now, Body);
        headers["webhook-signature"] = $"v1a,{Convert.ToBase64String(new byte[64])} v1,{Convert.ToBase64String(new byte[32])}  v2,x {headers["webhook-signature"]}";

        Assert.IsType<WebhookVerdict.Deliver>(hook.Verify(headers, Body));
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void The_tolerance_is_kept_to_the_second(int seconds, bool passes)
    {
        using var hook = new Hook();

        var verdict = hook.Verify(Hook.Sender.Headers("msg_1", Hook.Now.AddSeconds(seconds), Body), Body);

        Assert.Equal(passes, verdict is WebhookVerdict.Deliver);
    }

    [Theory]
    [InlineData("+1780315200")]
    [InlineData(" 1780315200")]
    [InlineData("1780315200.0")]
    [InlineData("-1")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    [InlineData("１７８０３１５２００")]
    public void A_timestamp_that_is_no_plain_number_is_refused(string timestamp)
    {
        using var hook = new Hook();
        var headers = Hook.Sender.Headers("msg_1", Hook.Now, Body);
        headers["webhook-timestamp"] = timestamp;
        headers["webhook-signature"] = Hook.Sender.Sign("msg_1", timestamp, Body);

        Assert.IsType<WebhookVerdict.Refuse>(hook.Verify(headers, Body));
    }

    [Fact]
    public void An_id_with_a_full_stop_is_refused_because_it_could_stand_for_another()
    {
        using var hook = new Hook();
        var headers = Hook.Sender.Headers("msg_1.1780315200", Hook.Now, Body);

        Assert.IsType<WebhookVerdict.Refuse>(hook.Verify(headers, Body));
    }

    [Fact]
    public void The_same_bytes_in_another_Base64_are_refused()
    {
        using var hook = new Hook();
        var headers = Hook.Sender.Headers("msg_1", Hook.Now, Body);
        var signature = headers["webhook-signature"];
        var sibling = (char)(signature[^2] + 1);
        var same = Convert.FromBase64String(signature[3..^2] + sibling + "=").AsSpan().SequenceEqual(Convert.FromBase64String(signature[3..]));

        headers["webhook-signature"] = signature[..^2] + sibling + "=";

        Assert.True(same, "The example must be chosen so that both decode to the same.");
        Assert.IsType<WebhookVerdict.Refuse>(hook.Verify(headers, Body));
    }

    [Fact]
    public void A_long_id_is_told_by_its_digest()
    {
        using var hook = new Hook();
        var id = new string('m', 300);

        var verdict = Assert.IsType<WebhookVerdict.Deliver>(hook.Verify(Hook.Sender.Headers(id, Hook.Now, Body), Body));

        Assert.StartsWith("sha256:", verdict.DeliveryId, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_may_have_the_names_of_another_sender()
    {
        using var hook = new Hook(options => options.HeaderPrefix = "svix");
        var headers = Hook.Sender.Headers("msg_1", Hook.Now, Body);

        Assert.IsType<WebhookVerdict.Deliver>(hook.Verify(headers.ToDictionary(header => header.Key.Replace("webhook", "svix", StringComparison.Ordinal), header => header.Value), Body));
        Assert.IsType<WebhookVerdict.Refuse>(hook.Verify(headers, Body));
    }

    [Fact]
    public void Other_methods_are_answered_with_what_is_allowed()
    {
        using var hook = new Hook();

        var answer = Assert.IsType<WebhookVerdict.Answer>(hook.Verify(Hook.Sender.Headers("msg_1", Hook.Now, Body), Body, "GET"));

        Assert.Equal((405, "POST"), (answer.Status, answer.Headers["Allow"]));
    }

    [Fact]
    public void A_secret_and_a_public_key_can_be_in_use_together()
    {
        var signer = StandardSender.WithPrivateKey("together");
        using var hook = new Hook(options => options.PublicKeys.Add(signer.Key));

        Assert.IsType<WebhookVerdict.Deliver>(hook.Verify(Hook.Sender.Headers("msg_1", Hook.Now, Body), Body));
        Assert.IsType<WebhookVerdict.Deliver>(hook.Verify(signer.Headers("msg_1", Hook.Now, Body), Body));
    }
}
