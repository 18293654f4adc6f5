using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SocialCrm.Conventions.Tests.PublicApi;

/// <summary>Writes a member as a line of C#.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(ConstructorInfo constructor) =>
        $"{Access(constructor)}{TypeNames.Of(constructor.DeclaringType!)}({Parameters(constructor)})";

    public static string Of(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        var bounds = string.Concat(method.GetGenericArguments().Select(ConstraintText.Of));
        return $"{Access(method)}{Modifiers(method)}{TypeNames.Of(Nullability.Create(method.ReturnParameter))} {method.Name}{generics}({Parameters(method)}){bounds}";
    }

    public static string Of(PropertyInfo property)
    {
        var getter = property.GetMethod is { } get && IsOpen(get) ? "get; " : "";
        var setter = property.SetMethod is { } set && IsOpen(set) ? (IsInit(set) ? "init; " : "set; ") : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false) ? "required " : "";
        var accessor = property.GetMethod ?? property.SetMethod!;
        return $"{Access(accessor)}{required}{Modifiers(accessor)}{TypeNames.Of(Nullability.Create(property))} {property.Name} {{ {getter}{setter}}}";
    }

    public static string Of(EventInfo member) => $"{Access(member.AddMethod!)}event {TypeNames.Of(Nullability.Create(member))} {member.Name}";

    public static string Of(FieldInfo field)
    {
        var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        var value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "";
        return $"public {kind}{TypeNames.Of(Nullability.Create(field))} {field.Name}{value}";
    }

    public static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) =>
        method.DeclaringType!.IsInterface ? "" : method.IsPublic ? "public " : "protected ";

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic)
            return "static ";
        if (method.DeclaringType!.IsInterface || !method.IsVirtual)
            return "";
        if (method.IsAbstract)
            return "abstract ";
        if (method.GetBaseDefinition() != method)
            return "override ";
        return method.IsFinal ? "" : "virtual ";
    }

    private static string Parameters(MethodBase method)
    {
        var receiver = method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "";
        return receiver + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var passing = (parameter.IsOut, parameter.IsIn, parameter.ParameterType.IsByRef) switch
        {
            (true, _, true) => "out ",
            (_, true, true) => "in ",
            (_, _, true) => "ref ",
            _ => parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : "",
        };
        var fallback = parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "";
        return $"{passing}{TypeNames.Of(Nullability.Create(parameter))} {parameter.Name}{fallback}";
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
