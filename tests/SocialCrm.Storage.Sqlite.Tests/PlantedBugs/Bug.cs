using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A mistake that people who write stores make, put around a sound store.</summary>
internal sealed class Bug
{
    private readonly Action<IServiceCollection> plant;

    private Bug(string name, Action<IServiceCollection> plant)
    {
        Name = name;
        this.plant = plant;
    }

    public string Name { get; }

    public void Plant(IServiceCollection services) => plant(services);

    /// <summary>A bug in one seam, around the sound implementation of it.</summary>
    public static Bug In<TSeam>(string name, Func<TSeam, TSeam> wrap)
        where TSeam : class => new(name, services => Wrap(services, wrap));

    /// <summary>A seam that is implemented wrongly from the ground.</summary>
    public static Bug Of<TSeam>(string name, Func<IServiceProvider, TSeam> create)
        where TSeam : class => new(name, services => services.Replace(ServiceDescriptor.Singleton(create)));

    /// <summary>A bug that takes two seams to make.</summary>
    public Bug And(Bug other) => new(Name, services =>
    {
        Plant(services);
        other.Plant(services);
    });

    private static void Wrap<TSeam>(IServiceCollection services, Func<TSeam, TSeam> wrap)
        where TSeam : class
    {
        var sound = services.Last(service => service.ServiceType == typeof(TSeam));
        services.Remove(sound);
        services.AddSingleton(provider => wrap((TSeam)(sound.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, sound.ImplementationType!))));
    }
}
