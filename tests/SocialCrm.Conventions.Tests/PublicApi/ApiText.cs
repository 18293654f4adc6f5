using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace SocialCrm.Conventions.Tests.PublicApi;

/// <summary>Writes down all that a package shows the world, one line a member, in an order that does not depend on the compiler.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static string Of(Assembly package) => Of(package.GetExportedTypes());

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var room in types.GroupBy(type => type.Namespace, StringComparer.Ordinal).OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"namespace {room.Key}\n");
            foreach (var type in room.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  {Header(type)}\n");
                foreach (var member in Members(type))
                    text.Append(CultureInfo.InvariantCulture, $"    {member}\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var seams = type.IsEnum ? [] : type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(seam => !IsEquatable(seam));
        var ancestors = new[] { type.BaseType }.OfType<Type>().Where(ancestor => !IsImplied(ancestor))
            .Concat(seams.OrderBy(seam => seam.FullName, StringComparer.Ordinal))
            .Select(TypeNames.Of).ToArray();
        var bounds = type.IsGenericType ? string.Concat(type.GetGenericArguments().Select(ConstraintText.Of)) : "";
        return $"{Marks(type)}{Kind(type)} {TypeNames.Of(type)}{(ancestors.Length > 0 ? " : " + string.Join(", ", ancestors) : "")}{bounds}";
    }

    private static string Marks(Type type) =>
        (type.IsDefined(typeof(FlagsAttribute), inherit: false) ? "[Flags] " : "")
        + (type.GetCustomAttribute<ObsoleteAttribute>() is { } leaving ? $"[Obsolete({leaving.DiagnosticId})] " : "")
        + (type.GetCustomAttribute<ExperimentalAttribute>() is { } trial ? $"[Experimental({trial.DiagnosticId})] " : "");

    private static string Kind(Type type)
    {
        if (type.IsEnum)
            return "enum";
        if (type.IsInterface)
            return "interface";
        if (typeof(Delegate).IsAssignableFrom(type))
            return "delegate";
        var isRecord = type.GetMethod("PrintMembers", Declared) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
        if (type.IsValueType)
            return (type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly " : "") + (isRecord ? "record struct" : "struct");
        var openness = (type.IsAbstract, type.IsSealed) switch { (true, true) => "static ", (true, _) => "abstract ", (_, true) => "sealed ", _ => "" };
        return openness + (isRecord ? "record" : "class");
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        if (typeof(Delegate).IsAssignableFrom(type))
            return [MemberText.Of(type.GetMethod("Invoke")!)];

        return type.GetConstructors(Declared).Where(IsShown).Select(MemberText.Of).Order(StringComparer.Ordinal)
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic).Select(MemberText.Of).Order(StringComparer.Ordinal))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(MemberText.IsOpen) && !IsGenerated(property)).Select(MemberText.Of).Order(StringComparer.Ordinal))
            .Concat(type.GetEvents(Declared).Where(member => MemberText.IsOpen(member.AddMethod!)).Select(MemberText.Of).Order(StringComparer.Ordinal))
            .Concat(type.GetMethods(Declared).Where(method => IsShown(method) && !IsAccessor(method)).Select(MemberText.Of).Order(StringComparer.Ordinal));
    }

    private static bool IsShown(MethodBase method) => MemberText.IsOpen(method) && !IsGenerated(method);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsImplied(Type type) => type == typeof(object) || type == typeof(ValueType) || type == typeof(Enum) || type == typeof(MulticastDelegate);

    private static bool IsEquatable(Type seam) => seam.IsGenericType && seam.GetGenericTypeDefinition() == typeof(IEquatable<>);
}
