using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SocialCrm.Testing;

/// <summary>A store seam as a host sees it that may die at any call.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "The runtime derives from it.")]
internal class FatefulStore : DispatchProxy
{
    private static readonly MethodInfo Live = typeof(FatefulStore).GetMethod(nameof(LiveAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private object? inner;
    private HostFate? fate;

    public static object Around(Type seam, object inner, HostFate fate)
    {
        var proxy = Create(seam, typeof(FatefulStore));
        ((FatefulStore)proxy).inner = inner;
        ((FatefulStore)proxy).fate = fate;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        object? Call() => targetMethod.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null);
        var name = $"{targetMethod.DeclaringType!.Name}.{targetMethod.Name}";
        if (targetMethod.ReturnType == typeof(Task))
            return fate!.LiveAsync(name, () => EndAsync((Task)Call()!));
        return targetMethod.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Task<>)
            ? Live.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [fate, name, (Func<object?>)Call])
            : Call();
    }

    private static async Task<bool> EndAsync(Task call)
    {
        await call;
        return true;
    }

    private static Task<T> LiveAsync<T>(HostFate fate, string name, Func<object?> call) => fate.LiveAsync(name, () => (Task<T>)call()!);
}
