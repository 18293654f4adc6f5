using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SocialCrm.Attribution;

/// <summary>Registers the Attribution room.</summary>
internal static class AttributionRoom
{
    public static void Add(SocialCrmBuilder crm)
    {
        var services = crm.Services;
        services.AddOptions<AttributionOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AttributionOptions>, AttributionOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AttributionOptions>, AttributionOptionsRules>());

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAttributionModel, FirstTouchModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAttributionModel, LastTouchModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAttributionModel, LinearModel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAttributionModel, PositionModel>(Position));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAttributionModel, TimeDecayModel>(TimeDecay));

        services.TryAddSingleton<AttributionTelemetry>();
        services.TryAddSingleton<ModelCatalog>();
        services.TryAddSingleton<FactRules>();
        services.TryAddSingleton(Report);
        services.TryAddSingleton(Facts);
    }

    private static AttributionReport Report(IServiceProvider services) => new(
        new FactReader(
            services.GetRequiredService<IJourneySource>(),
            services.GetRequiredService<ICostStore>(),
            new JourneyCutter(services.GetRequiredService<IOptions<AttributionOptions>>().Value)),
        services.GetRequiredService<ModelCatalog>(),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<AttributionTelemetry>());

    private static FactLog Facts(IServiceProvider services) => new(
        services.GetRequiredService<IFactStore>(),
        services.GetRequiredService<ICostStore>(),
        services.GetRequiredService<FactRules>(),
        services.GetRequiredService<AttributionTelemetry>());

    private static PositionModel Position(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<AttributionOptions>>().Value;
        return new PositionModel("position", options.FirstWeight, options.LastWeight);
    }

    private static TimeDecayModel TimeDecay(IServiceProvider services) =>
        new("time-decay", services.GetRequiredService<IOptions<AttributionOptions>>().Value.HalfLife);
}
