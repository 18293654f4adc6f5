using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using SocialCrm.Offers;

namespace SocialCrm.Sdk.Tests.Governance.Consent;

public sealed class ConsentsTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SourceRecordId Ada = SourceRecordId.From(new SourceId("crm"), "ada");

    private readonly GovernanceHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("marketing", false)]
    [InlineData("profiling", false)]
    [InlineData("service", true)]
    [InlineData("surveys", false)]
    [InlineData("newsletter", true)]
    public async Task Until_a_person_decides_the_hosts_rule_holds(string purpose, bool stands)
    {
        var consents = Build(options => options.Rules[new ConsentPurpose("newsletter")] = ConsentRule.OptOut);

        var standing = await consents.StandsAsync(Ada, new ConsentPurpose(purpose), ChannelId.Email);

        Assert.Equal((stands, null), (standing.Stands, standing.Decision));
        Assert.NotEmpty(standing.Explanation);
    }

    [Fact]
    public async Task What_the_person_decided_holds_and_is_the_reason()
    {
        var consents = Build();
        var given = Entry("1", ConsentChange.Given, Noon.AddDays(-2));
        var withdrawn = Entry("2", ConsentChange.Withdrawn, Noon.AddDays(-1)) with { Purpose = ConsentPurpose.Service };
        await consents.RecordAsync([given, withdrawn]);

        var marketing = await consents.StandsAsync(Ada, ConsentPurpose.Marketing, ChannelId.Email);
        var service = await consents.StandsAsync(Ada, ConsentPurpose.Service, ChannelId.Email);

        Assert.Equal((true, given, "Consent was given on 2026-05-30."), (marketing.Stands, marketing.Decision?.Entry, marketing.Explanation));
        Assert.Equal((false, withdrawn, "Consent was withdrawn on 2026-05-31."), (service.Stands, service.Decision?.Entry, service.Explanation));
        Assert.Equal([given, withdrawn], await consents.ReadAsync().ToListAsync());
        Assert.False((await consents.StandsAsync(CustomerId.New(Noon), ConsentPurpose.Marketing, ChannelId.Email)).Stands);
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_refused_and_nothing_is_written()
    {
        var consents = Build();
        var good = Entry("1", ConsentChange.Given, Noon);
        foreach (var wrong in new[]
        {
            good with { Key = default }, good with { Purpose = default }, good with { Channel = default(ChannelId) }, good with { Evidence = "" },
            good with { Evidence = "two\nlines" }, good with { Change = (ConsentChange)7 }, good with { At = Noon.AddMinutes(6) },
        })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => consents.RecordAsync([good, wrong]));
        }

        Assert.Empty(await consents.ReadAsync().ToListAsync());
        Assert.IsType<ConsentOutcome.Recorded>(Assert.Single(await consents.RecordAsync([good with { At = Noon.AddMinutes(4) }])));
        await Assert.ThrowsAsync<ArgumentException>(() => consents.StandsAsync(Ada, default, ChannelId.Email));
        await Assert.ThrowsAsync<ArgumentException>(() => consents.StandsAsync(Ada, ConsentPurpose.Marketing, default));
    }

    [Fact]
    public void Rules_that_say_nothing_are_refused_on_first_use()
    {
        Assert.Throws<OptionsValidationException>(() => Build(options => options.Rules[default] = ConsentRule.OptIn));
        Assert.Throws<OptionsValidationException>(() => Build(options => options.Rules[ConsentPurpose.Service] = (ConsentRule)9));
    }

    private Consents Build(Action<ConsentOptions>? configure = null) => host.Build(crm =>
    {
        crm.Services.AddSingleton<TimeProvider>(new ManualClock(Noon));
        crm.ConfigureConsent(configure ?? (_ => { }));
    }).Services.GetRequiredService<Consents>();

    private static ConsentEntry Entry(string key, ConsentChange change, DateTimeOffset at) =>
        new(new IdempotencyKey(key), Ada, ConsentPurpose.Marketing, change, at, "form 7");
}
