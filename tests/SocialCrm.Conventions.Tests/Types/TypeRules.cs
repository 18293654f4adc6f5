using System.Reflection;

namespace SocialCrm.Conventions.Tests.Types;

/// <summary>Three kinds of public type, and everything else internal and sealed.</summary>
internal static class TypeRules
{
    private const int LargestSeam = 3;

    public static IEnumerable<string> SealingViolations(IReadOnlyCollection<Type> types)
    {
        var roots = types.Select(type => type.BaseType).OfType<Type>().Select(Definition).ToHashSet();
        return types.Where(type => type.IsClass && !type.IsSealed && !MayStayOpen(type, roots)).Select(type => $"{type}: seal it.");
    }

    public static IEnumerable<string> SeamViolations(IEnumerable<Type> types) =>
        types.Where(type => type.IsInterface && type.IsVisible).Select(type => (type, Size: Members(type)))
            .Where(seam => seam.Size is < 1 or > LargestSeam)
            .Select(seam => $"{seam.type}: has {seam.Size} members. A seam has one to three, and grows by a second seam beside it.");

    private static bool MayStayOpen(Type type, HashSet<Type> roots)
    {
        if (type == typeof(SocialCrmException))
            return true;
        if (!type.IsAbstract)
            return type.BaseType == typeof(DispatchProxy); // The runtime derives from it.
        // A closed set: nobody outside can derive, and the cases are nested.
        if (type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).All(constructor => constructor.IsPrivate || IsCopy(type, constructor)))
            return type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Any(nested => nested.BaseType == type);
        var isSuite = type.IsVisible && type.Assembly.GetName().Name == "SocialCrm.Testing";
        return isSuite || (!type.IsVisible && roots.Contains(Definition(type)));
    }

    private static bool IsCopy(Type type, ConstructorInfo constructor) =>
        constructor.IsFamily && constructor.GetParameters() is [var only] && only.ParameterType == type;

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static int Members(Type type) =>
        type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Count(member => member is not MethodInfo { IsSpecialName: true } and not Type);
}
