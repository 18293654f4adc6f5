using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialCrm.Governance;

namespace SocialCrm.Sdk.Tests.Governance;

public sealed class RetentionOptionsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TheoryData<Action<RetentionOptions>> Wrong =>
    [
        options => options.RawPayloads = Hour - TimeSpan.FromTicks(1),
        options => options.InteractionTexts = TimeSpan.Zero,
        options => options.DeadLetters = -Hour,
        options => options.RawPayloads = TimeSpan.MaxValue,
        options => options.InteractionTexts = TimeSpan.FromDays(36_501),
        options => options.DeadLetters = TimeSpan.MaxValue,
        options => options.Interval = TimeSpan.FromSeconds(59),
        options => options.Interval = TimeSpan.FromDays(50),
        options => options.Interval = Timeout.InfiniteTimeSpan,
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_out_of_bounds_is_refused_on_first_use(Action<RetentionOptions> configure)
    {
        await using var services = Compose(new StubPersonalDataStore(), configure);

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<PersonalData>());
    }

    [Fact]
    public async Task The_longest_periods_reach_back_as_far_as_they_say()
    {
        var store = new StubPersonalDataStore();
        await using var services = Compose(store, options =>
        {
            options.RawPayloads = options.InteractionTexts = options.DeadLetters = TimeSpan.FromDays(36_500);
            options.Interval = TimeSpan.FromDays(30);
        });

        await services.GetRequiredService<PersonalData>().ApplyRetentionAsync();

        Assert.InRange(store.Cutoffs!.RawPayloads!.Value.Year, 1900, TimeProvider.System.GetUtcNow().Year - 99);
    }

    private static ServiceProvider Compose(IPersonalDataStore store, Action<RetentionOptions> configure) => new ServiceCollection()
        .AddSocialCrm(crm => crm.UseSqlite("Data Source=never-opened.db").ConfigureRetention(configure))
        .AddSingleton(store)
        .BuildServiceProvider();
}
