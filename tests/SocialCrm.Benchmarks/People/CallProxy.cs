using System.Reflection;

namespace SocialCrm.Benchmarks.People;

/// <summary>Stands before a seam of a store, and tells what it is asked.</summary>
public class CallProxy : DispatchProxy
{
    private object inner = null!;
    private Action<MethodInfo, object?[]> tell = null!;

    /// <summary>Puts a proxy before a seam.</summary>
    public static TSeam Before<TSeam>(TSeam seam, Action<MethodInfo, object?[]> tell)
        where TSeam : class
    {
        var proxy = Create<TSeam, CallProxy>();
        ((CallProxy)(object)proxy).inner = seam;
        ((CallProxy)(object)proxy).tell = tell;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        tell(targetMethod!, args!);
        return targetMethod!.Invoke(inner, args);
    }
}
