using System.Reflection;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>One thing that a step of unification asked its store.</summary>
/// <param name="Seam">Which seam of the session.</param>
/// <param name="Method">What it was asked.</param>
/// <param name="Values">With which values.</param>
internal sealed record SessionCall(PropertyInfo Seam, MethodInfo Method, object?[] Values)
{
    private static readonly PropertyInfo[] Seams = typeof(UnificationSession).GetProperties();

    private static readonly MethodInfo Before = typeof(CallProxy).GetMethod(nameof(CallProxy.Before))!;

    /// <summary>A session that notes all it is asked.</summary>
    public static UnificationSession Noting(UnificationSession session, List<SessionCall> calls)
    {
        var noting = Activator.CreateInstance<UnificationSession>();
        foreach (var seam in Seams)
        {
            Action<MethodInfo, object?[]> note = (method, values) => calls.Add(new SessionCall(seam, method, values));
            seam.SetValue(noting, Before.MakeGenericMethod(seam.PropertyType).Invoke(null, [seam.GetValue(session), note]));
        }

        return noting;
    }

    /// <summary>Asks the same of another session.</summary>
    public Task AskAsync(UnificationSession session) => (Task)Method.Invoke(Seam.GetValue(session), Values)!;
}
