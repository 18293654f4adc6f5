using System.Reflection;
using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>Tells the author of connectors which suites are still to be derived.</summary>
public static class ConnectorSuites
{
    /// <summary>
    /// For each harness of the test assembly, the names of the suites that no public class derives with it; none when every connector is covered.
    /// A class belongs to the harness that its constructor makes, which is told by running it.
    /// </summary>
    public static IReadOnlyList<string> Missing(Assembly tests)
    {
        ArgumentNullException.ThrowIfNull(tests);

        var types = tests.GetExportedTypes().Where(type => !type.IsAbstract).ToList();
        var suites = typeof(ConnectorSuite).Assembly.GetExportedTypes().Where(type => type.IsAbstract && type.IsSubclassOf(typeof(ConnectorSuite)) && type != typeof(ConnectorCoreSuite)).ToList();
        var derived = types.Where(type => type.IsSubclassOf(typeof(ConnectorSuite))).Select(type => (type, Harness: HarnessOf(type))).ToList();
        return types.Where(type => type.IsSubclassOf(typeof(ConnectorHarness)))
            .SelectMany(harness => suites
                .Where(suite => !derived.Exists(found => found.Harness == harness && suite.IsAssignableFrom(found.type)))
                .Select(suite => $"{harness.Name}: {suite.Name}"))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>
    /// The names of the connectors of an assembly that no harness of the test assembly composes; none when every connector is covered. Together with
    /// <see cref="Missing"/> it holds: each connector stands every suite.
    /// </summary>
    public static async Task<IReadOnlyList<string>> UncoveredAsync(Assembly connectors, Assembly tests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connectors);
        ArgumentNullException.ThrowIfNull(tests);

        var covered = new HashSet<Type>();
        foreach (var suite in tests.GetExportedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ConnectorDescriptorSuite)) && type.GetConstructor([]) is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var made = (ConnectorSuite)Activator.CreateInstance(suite)!;
            covered.Add(made.ConnectorType);
            await made.DisposeAsync();
        }

        return connectors.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IChannelConnector).IsAssignableFrom(type) && !covered.Contains(type))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static Type? HarnessOf(Type suite)
    {
        if (suite.GetConstructor([]) is null)
            return null;
        var made = (ConnectorSuite)Activator.CreateInstance(suite)!;
        return made.HarnessType;
    }
}
