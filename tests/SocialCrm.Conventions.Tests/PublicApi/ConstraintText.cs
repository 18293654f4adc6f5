using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SocialCrm.Conventions.Tests.PublicApi;

/// <summary>Writes what is demanded of a type parameter.</summary>
internal static class ConstraintText
{
    public static string Of(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var demands = new List<string>();
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            demands.Add("struct");
        else if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            demands.Add("class");
        demands.AddRange(parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(TypeNames.Of));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !demands.Contains("struct"))
            demands.Add("new()");
        if (parameter.GetCustomAttribute<DynamicallyAccessedMembersAttribute>() is { } members)
            demands.Add($"[{members.MemberTypes}]");
        return demands.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", demands)}";
    }
}
