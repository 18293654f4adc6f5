using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Attribution;

namespace SocialCrm.Sdk.Tests.Attribution;

/// <summary>The room as a host composes it, over facts given by the test.</summary>
internal static class Host
{
    public static readonly DateTimeOffset Now = Person.At(24 * 365);

    // A container for each of thousands of small worlds would be most of the tests' time; only the facts differ.
    private static readonly Lazy<ServiceProvider> Shared = new(() => Over(new FixedFacts()));

    public static ServiceProvider Over(FixedFacts facts, Action<SocialCrmBuilder>? compose = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new StoppedClock(Now));
        services.AddSingleton<IJourneySource>(facts);
        services.AddSingleton<ICostStore>(facts);
        services.AddSingleton<IFactStore>(facts);
        services.AddSocialCrm(compose ?? (_ => { }));
        return services.BuildServiceProvider();
    }

    public static async Task<RoiReport> ReportAsync(
        FixedFacts facts, AttributionQuery? query = null, Action<SocialCrmBuilder>? compose = null)
    {
        if (compose is null)
            return await OverShared(facts).BuildAsync(query ?? new AttributionQuery());
        await using var services = Over(facts, compose);
        return await services.GetRequiredService<AttributionReport>().BuildAsync(query ?? new AttributionQuery());
    }

    public static Task<RoiReport> ReportAsync(params IEnumerable<Person> people) =>
        ReportAsync(new FixedFacts(people.Select(person => person.Timeline())));

    private static AttributionReport OverShared(FixedFacts facts) => new(
        new FactReader(facts, facts, new JourneyCutter(new AttributionOptions())),
        Shared.Value.GetRequiredService<ModelCatalog>(),
        Shared.Value.GetRequiredService<TimeProvider>(),
        Shared.Value.GetRequiredService<AttributionTelemetry>());

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
