using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Governance;

namespace SocialCrm.Sdk.Tests.Governance.Caps;

public sealed class FrequencyCapOptionsTests
{
    private static readonly CapPeriod Day = new CapPeriod.CalendarDay();

    public static TheoryData<Action<FrequencyCapOptions>> Wrong =>
    [
        options => options.DefaultZone = "Mars/Olympus",
        options => options.DefaultZone = "W. Europe Standard Time",
        options => options.DefaultZone = "europe/berlin",
        options => options.DefaultZone = "",
        options => options.DefaultZone = null!,
        options => options.Caps.Add(new FrequencyCap(0, Day)),
        options => options.Caps.Add(new FrequencyCap(1_000_001, Day)),
        options => options.Caps.Add(new FrequencyCap(1, null!)),
        options => options.Caps.Add(null!),
        options => options.Caps.Add(new FrequencyCap(1, new CapPeriod.Rolling(TimeSpan.Zero))),
        options => options.Caps.Add(new FrequencyCap(1, new CapPeriod.Rolling(TimeSpan.FromDays(367)))),
        options => options.Caps.Add(new FrequencyCap(1, Day) { Purpose = default(ConsentPurpose) }),
        options => options.Caps.Add(new FrequencyCap(1, Day) { Channel = default(ChannelId) }),
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_counts_nothing_is_refused_on_first_use(Action<FrequencyCapOptions> configure)
    {
        await using var services = Compose(configure);

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<Outbox>());
    }

    [Fact]
    public async Task A_cap_says_what_it_counts()
    {
        var cap = new FrequencyCap(2, new CapPeriod.Rolling(TimeSpan.FromDays(7))) { Purpose = ConsentPurpose.Marketing, Channel = ChannelId.Email };
        await using var services = Compose(options => options.Caps.Add(cap));

        services.GetRequiredService<Outbox>();

        Assert.Equal("2 messages for marketing on email within 7.00:00:00", cap.ToString());
        Assert.Equal("1 message a day", new FrequencyCap(1, Day).ToString());
    }

    private static ServiceProvider Compose(Action<FrequencyCapOptions> configure) => new ServiceCollection()
        .AddSocialCrm(crm => crm.UseSqlite("Data Source=never-opened.db").ConfigureFrequencyCaps(configure))
        .BuildServiceProvider();
}
