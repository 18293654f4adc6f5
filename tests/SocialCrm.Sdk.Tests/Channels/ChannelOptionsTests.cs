using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels;

public sealed class ChannelOptionsTests
{
    public static TheoryData<Action<ChannelOptions>> Wrong => new(
        options => options.WebhooksInFlight = 0,
        options => options.MaximumAttempts = 101,
        options => options.BatchSize = 0,
        options => options.MaximumSendAttempts = 0,
        options => options.WebhookRetryAfter = TimeSpan.Zero,
        options => options.ReadTimeout = TimeSpan.FromHours(1),
        options => options.LeaseTime = TimeSpan.FromMilliseconds(999),
        options => options.QueueInterval = TimeSpan.Zero,
        options => options.SendTimeout = TimeSpan.FromDays(1),
        options => options.MessageLifetime = TimeSpan.Zero,
        options => options.StatusInterval = TimeSpan.FromMilliseconds(1),
        options => options.UnauthorizedInterval = TimeSpan.FromDays(8),
        options => options.ReconcileInterval = TimeSpan.Zero,
        options => options.Work = (ChannelWork)64,
        options => (options.FirstPause, options.LongestPause) = (TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1)));

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_cannot_work_is_refused(Action<ChannelOptions> configure)
    {
        using var services = Compose(configure);

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ChannelOptions>>().Value);
    }

    [Fact]
    public async Task A_host_without_start_up_checks_fails_on_first_use()
    {
        await using var services = Compose(options => options.BatchSize = 0);

        Assert.Throws<OptionsValidationException>(services.GetRequiredService<WebhookIntake>);
    }

    [Fact]
    public void The_defaults_are_valid()
    {
        using var services = Compose(_ => { });

        Assert.Equal(ChannelWork.All, services.GetRequiredService<IOptions<ChannelOptions>>().Value.Work);
    }

    private static ServiceProvider Compose(Action<ChannelOptions> configure)
    {
        var services = new ServiceCollection();
        return services.AddSocialCrm(crm => crm.UseSqlite("Data Source=unused.db").ConfigureChannels(configure)).BuildServiceProvider();
    }
}
