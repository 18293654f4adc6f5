using System.Reflection;
using System.Runtime.CompilerServices;

namespace SocialCrm.Conventions.Tests.Types;

/// <summary>The built packages.</summary>
internal static class Packages
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Directory.EnumerateDirectories(Repository.Full("src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
            .Where(name => name is not ("bin" or "obj")).Select(Assembly.Load),
    ];

    /// <summary>Every type that a person wrote.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. All.SelectMany(package => package.GetTypes()).Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && !IsGenerated(type))];

    private static bool IsGenerated(Type? type) =>
        type is not null
        && (type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
            || type.Namespace?.StartsWith("SocialCrm", StringComparison.Ordinal) != true
            || type.FullName!.Contains('<', StringComparison.Ordinal)
            || IsGenerated(type.DeclaringType));
}
