using System.Reflection;
using System.Runtime.CompilerServices;
using SocialCrm.Customers;

namespace SocialCrm.Conventions.Tests.Types;

/// <summary>Names and cancellation of what waits.</summary>
internal static class AsyncRules
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Violations(IEnumerable<Type> types) =>
        types.Where(type => !typeof(Delegate).IsAssignableFrom(type)).SelectMany(type => type.GetMethods(Declared).Where(IsWritten).SelectMany(Judge));

    private static IEnumerable<string> Judge(MethodInfo method)
    {
        var place = $"{method.DeclaringType}.{method.Name}";
        var tokens = method.GetParameters().Where(parameter => parameter.ParameterType == typeof(CancellationToken)).ToArray();

        if (tokens is [var token])
        {
            if (method.GetParameters().Skip(token.Position + 1).Any(parameter => !IsOpenEnded(parameter)))
                yield return $"{place}: the cancellation token comes last.";
            if (token.HasDefaultValue != IsFacade(method) && !IsBound(method))
                yield return $"{place}: the cancellation token is {(IsFacade(method) ? "optional on what hosts call" : "required on seams and internals")}.";
            if (token.Name != "cancellationToken" && !IsBound(method))
                yield return $"{place}: call the token cancellationToken.";
        }

        if (!Waits(method) || IsFact(method) || !IsOpen(method))
            yield break;
        if (!method.Name.EndsWith("Async", StringComparison.Ordinal))
            yield return $"{place}: what waits ends in Async.";
        if (tokens.Length == 0 && !IsBound(method) && !IsPartOfASession(method))
            yield return $"{place}: what waits takes a cancellation token.";
    }

    // Whoever handed the session out was given a token, and ends with it all that its parts do.
    private static bool IsPartOfASession(MethodInfo method) =>
        typeof(UnificationSession).GetProperties().Any(part => part.PropertyType == method.DeclaringType)
        || method.GetParameters().Any(parameter => parameter.ParameterType == typeof(UnificationSession));

    // The language puts params last of all.
    private static bool IsOpenEnded(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) || parameter.IsDefined(typeof(ParamCollectionAttribute), inherit: false);

    // A method that another interface or class shapes: its caller decides, not we.
    private static bool IsBound(MethodInfo method) => IsOverride(method) || Implements(method);

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;

    private static bool Implements(MethodInfo method) =>
        method.DeclaringType is { IsInterface: false } type
        && type.GetInterfaces().Any(seam => !type.IsArray && type.GetInterfaceMap(seam).TargetMethods.Contains(method));

    private static bool IsFacade(MethodInfo method) =>
        method.DeclaringType is { IsInterface: false, IsVisible: true } && method.IsPublic && !method.IsAbstract;

    private static bool IsOpen(MethodInfo method) => method.DeclaringType!.IsVisible && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static bool IsFact(MethodInfo method) =>
        method.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name.EndsWith("FactAttribute", StringComparison.Ordinal) || attribute.AttributeType.Name.EndsWith("TheoryAttribute", StringComparison.Ordinal));

    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !method.Name.Contains('<', StringComparison.Ordinal);

    private static bool Waits(MethodInfo method)
    {
        var type = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericTypeDefinition() : method.ReturnType;
        return type == typeof(Task) || type == typeof(Task<>) || type == typeof(ValueTask) || type == typeof(ValueTask<>) || type == typeof(IAsyncEnumerable<>);
    }
}
