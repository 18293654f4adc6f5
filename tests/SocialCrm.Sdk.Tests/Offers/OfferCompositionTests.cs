using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Offers;
using static SocialCrm.Sdk.Tests.Offers.DeskOnFake;

namespace SocialCrm.Sdk.Tests.Offers;

public sealed class OfferCompositionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_code_key_that_is_not_32_bytes_is_refused_on_first_use_and_not_repeated(string key)
    {
        using var fake = new DeskOnFake(crm => crm.ConfigureOffers(options => options.CodeKey = key));

        var refusal = Assert.Throws<OptionsValidationException>(() => fake.Desk);

        Assert.Contains("OfferOptions.CodeKey", refusal.Message, StringComparison.Ordinal);
        Assert.True(key.Length == 0 || !refusal.Message.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_code_key_stops_the_start()
    {
        using var fake = new DeskOnFake(crm => crm.ConfigureOffers(options => options.CodeKey = "AAAA"));

        Assert.Throws<OptionsValidationException>(() => fake.Services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task Another_format_takes_the_place_of_the_first()
    {
        using var fake = new DeskOnFake(crm => crm.UseCodeFormat<Hexadecimal>());

        var code = await fake.CodeAsync();

        Assert.Matches("^[0-9A-F]{24}$", code);
        Assert.IsType<LedgerOutcome.Written>(await fake.Desk.RedeemAsync(ToRedeem(code)));
    }

    [Fact]
    public void A_format_with_too_few_secret_bytes_is_refused()
    {
        using var fake = new DeskOnFake(crm => crm.UseCodeFormat<FourDigits>());

        var refusal = Assert.Throws<SocialCrmException>(() => fake.Desk);

        Assert.Contains("SecretLength", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_desk_serves_the_host()
    {
        using var fake = new DeskOnFake();

        Assert.Same(fake.Desk, fake.Desk);
    }

    [Fact]
    public async Task What_happens_is_counted_once_and_refusals_by_reason()
    {
        using var fake = new DeskOnFake();
        using var listener = new MeterListener();
        var counted = new Dictionary<string, long>();
        var meters = fake.Services.GetRequiredService<IMeterFactory>();
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

        var code = await fake.CodeAsync();
        await fake.Desk.IssueAsync(ToIssue());
        await fake.Desk.IssueAsync(ToIssue("issue-2") with { Campaign = new CampaignId("winter") });
        await fake.Desk.RedeemAsync(ToRedeem(code));
        await fake.Desk.RedeemAsync(ToRedeem(code));
        await fake.Desk.RedeemAsync(ToRedeem("mistyped", "order-2"));

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
