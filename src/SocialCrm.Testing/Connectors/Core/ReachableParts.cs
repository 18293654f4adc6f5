using System.Collections;
using System.Reflection;
using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>Everything of a connector's own package that can be reached from it.</summary>
internal static class ReachableParts
{
    private const int Most = 5_000;
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyCollection<object> Of(IChannelConnector connector)
    {
        var own = connector.GetType().Assembly;
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance) { connector };
        var waiting = new Queue<object>(found);
        while (waiting.TryDequeue(out var part) && found.Count < Most)
        {
            foreach (var next in Parts(part).Where(next => IsLookedInto(next, own) && found.Add(next)))
                waiting.Enqueue(next);
        }

        return found.Where(part => IsOf(part.GetType(), own)).ToList();
    }

    private static IEnumerable<object> Parts(object part)
    {
        if (part is IEnumerable several and (ICollection or Array))
            return several.Cast<object?>().OfType<object>();
        var fields = new List<object>();
        for (var type = part.GetType(); type is not null; type = type.BaseType)
            fields.AddRange(type.GetFields(Fields).Where(field => !field.FieldType.IsPointer && !field.FieldType.IsByRefLike).Select(field => field.GetValue(part)).OfType<object>());
        return fields;
    }

    private static bool IsLookedInto(object part, Assembly own) => part is ICollection || IsOf(part.GetType(), own);

    private static bool IsOf(Type type, Assembly own) => type.Assembly == own || type.GetGenericArguments().Any(argument => argument.Assembly == own) || type.Assembly == typeof(IChannelConnector).Assembly;
}
