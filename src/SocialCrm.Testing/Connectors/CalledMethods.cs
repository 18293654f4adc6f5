using System.Reflection;
using System.Reflection.Emit;

namespace SocialCrm.Testing;

/// <summary>Follows the calls of a method through its own assembly, by reading its instructions.</summary>
internal static class CalledMethods
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every method that can be reached from those of this name, those of other assemblies included and not followed.</summary>
    public static IReadOnlyCollection<MethodBase> From(Type type, string name)
    {
        var seen = new HashSet<MethodBase>();
        var waiting = new Queue<MethodBase>(type.GetMethods(Everything).Where(method => method.Name == name || method.Name.EndsWith("." + name, StringComparison.Ordinal)));
        while (waiting.TryDequeue(out var method))
        {
            if (!seen.Add(method) || method.DeclaringType?.Assembly != type.Assembly)
                continue;
            foreach (var called in CallsOf(method).SelectMany(WithOverrides))
                waiting.Enqueue(called);
        }

        return seen;
    }

    /// <summary>An abstract call may end in any class of the assembly that overrides it.</summary>
    private static IEnumerable<MethodBase> WithOverrides(MethodBase method)
    {
        yield return method;
        if (method.DeclaringType is not { } declaring || !method.IsVirtual)
            yield break;
        foreach (var heir in declaring.Assembly.GetTypes().Where(candidate => candidate != declaring && declaring.IsAssignableFrom(candidate)))
        {
            foreach (var candidate in heir.GetMethods(Everything).Where(candidate => candidate.Name == method.Name))
                yield return candidate;
        }
    }

    private static IEnumerable<MethodBase> CallsOf(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)((0xFE << 8) | code[at + 1])) : code[at];
            at += code[at] == 0xFE ? 2 : 1;
            var instruction = Codes[value];
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineTok && Resolve(method, BitConverter.ToInt32(code, at)) is { } called)
                yield return called;
            at += Length(instruction.OperandType, code, at);
        }
    }

    private static MethodBase? Resolve(MethodBase method, int token)
    {
        try
        {
            var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
            return method.Module.ResolveMember(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null) as MethodBase;
        }
        catch (ArgumentException)
        {
            return null; // A token of a type or a field, or one that only its generic context explains.
        }
    }

    private static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
