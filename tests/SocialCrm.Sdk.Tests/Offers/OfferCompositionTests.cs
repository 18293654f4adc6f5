using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.WatchedDesk;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class OfferCompositionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_code_key_that_is_not_32_bytes_is_refused_on_first_use_and_not_repeated(string key)
    {
        await using var desk = new WatchedDesk(crm => crm.ConfigureOffers(options => options.CodeKey = key));

        var refusal = Assert.Throws<OptionsValidationException>(() => desk.Desk);

        Assert.Contains("OfferOptions.CodeKey", refusal.Message, StringComparison.Ordinal);
        Assert.True(key.Length == 0 || !refusal.Message.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_code_key_stops_the_start()
    {
        await using var desk = new WatchedDesk(crm => crm.ConfigureOffers(options => options.CodeKey = "AAAA"));

        Assert.Throws<OptionsValidationException>(() => desk.Services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task Another_format_takes_the_place_of_the_first()
    {
        await using var desk = new WatchedDesk(crm => crm.UseCodeFormat<Hexadecimal>());

        var code = await desk.CodeAsync();

        Assert.Matches("^[0-9A-F]{24}$", code);
        Assert.IsType<LedgerOutcome.Written>(await desk.Desk.RedeemAsync(ToRedeem(code)));
    }

    [Fact]
    public async Task A_format_with_too_few_secret_bytes_is_refused()
    {
        await using var desk = new WatchedDesk(crm => crm.UseCodeFormat<FourDigits>());

        var refusal = Assert.Throws<SocialCrmException>(() => desk.Desk);

        Assert.Contains("SecretLength", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_desk_serves_the_host()
    {
        await using var desk = new WatchedDesk();

        Assert.Same(desk.Desk, desk.Desk);
    }

    [Fact]
    public async Task What_happens_is_counted_once_and_refusals_by_reason()
    {
        await using var desk = new WatchedDesk();
        using var listener = new MeterListener();
        var counted = new Dictionary<string, long>();
        var meters = desk.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name.StartsWith("socialcrm.offers.", StringComparison.Ordinal))
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var name = instrument.Name + string.Concat(tags.ToArray().Select(tag => $" {tag.Key}={tag.Value}"));
            counted[name] = counted.GetValueOrDefault(name) + value;
        });
        listener.Start();

        var code = await desk.CodeAsync();
        await desk.Desk.IssueAsync(ToIssue());
        await desk.Desk.IssueAsync(ToIssue("issue-2") with { Campaign = new CampaignId("winter") });
        await desk.Desk.RedeemAsync(ToRedeem(code));
        await desk.Desk.RedeemAsync(ToRedeem(code));
        await desk.Desk.RedeemAsync(ToRedeem("mistyped", "order-2"));

        var expected = new Dictionary<string, long>
        {
            ["socialcrm.offers.issued"] = 1,
            ["socialcrm.offers.redeemed"] = 1,
            ["socialcrm.offers.refused reason=unknown_campaign"] = 1,
            ["socialcrm.offers.refused reason=not_valid"] = 1,
        };
        Assert.Equal(expected, counted);
    }

    private sealed class Hexadecimal : ICodeFormat
    {
        public int SecretLength => 12;

        public string Write(ReadOnlySpan<byte> secret) => Convert.ToHexString(secret);

        public bool TryRead(string text, Span<byte> secret) =>
            Convert.FromHexString(text, secret, out _, out var written) is System.Buffers.OperationStatus.Done && written == SecretLength;
    }

    private sealed class FourDigits : ICodeFormat
    {
        public int SecretLength => 2;

        public string Write(ReadOnlySpan<byte> secret) => "0000";

        public bool TryRead(string text, Span<byte> secret) => false;
    }
}
