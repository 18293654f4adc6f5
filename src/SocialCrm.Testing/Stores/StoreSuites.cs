using System.Reflection;

namespace SocialCrm.Testing;

/// <summary>Tells a vendor which suites are still to be derived.</summary>
public static class StoreSuites
{
    /// <summary>The names of the suites that no public class of the test assembly derives; none when the store is covered.</summary>
    public static IReadOnlyList<string> Missing(Assembly tests)
    {
        ArgumentNullException.ThrowIfNull(tests);

        var derived = tests.GetExportedTypes().Where(type => !type.IsAbstract).ToList();
        return typeof(StoreSuite).Assembly.GetExportedTypes()
            .Where(type => type.IsAbstract && type.IsSubclassOf(typeof(StoreSuite)))
            .Where(suite => !derived.Exists(suite.IsAssignableFrom))
            .Select(suite => suite.Name)
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
