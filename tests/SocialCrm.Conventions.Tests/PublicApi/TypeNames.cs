using System.Reflection;

namespace SocialCrm.Conventions.Tests.PublicApi;

/// <summary>Writes types as C# does.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(byte)] = "byte",
        [typeof(short)] = "short", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(char)] = "char",
    };

    public static string Of(NullabilityInfo info)
    {
        var type = info.Type;
        if (type.IsByRef)
            type = type.GetElementType()!;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";

        var written = type switch
        {
            { IsArray: true } when info.ElementType is { } element => Of(element) + "[]",
            { IsGenericType: true } => Generic(type, [.. info.GenericTypeArguments.Select(Of)]),
            _ => Of(type),
        };
        var isNullable = info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable;
        return isNullable && !type.IsValueType ? written + "?" : written;
    }

    public static string Of(Type type) => type switch
    {
        { IsByRef: true } => Of(type.GetElementType()!),
        { IsArray: true } => Of(type.GetElementType()!) + "[]",
        { IsGenericParameter: true } => type.Name,
        { IsGenericType: true } when Nullable.GetUnderlyingType(type) is { } value => Of(value) + "?",
        { IsGenericType: true } => Generic(type, [.. type.GetGenericArguments().Select(Of)]),
        _ => Keywords.GetValueOrDefault(type) ?? Nested(type),
    };

    private static string Generic(Type type, string[] arguments)
    {
        var name = Nested(type);
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", arguments)}>";
    }

    private static string Nested(Type type) =>
        type.DeclaringType is { } outer && !type.IsGenericParameter ? $"{Of(outer)}.{type.Name}" : type.Name;
}
