using System.Collections.Frozen;

namespace SocialCrm.Offers;

/// <summary>Names that a rule was given.</summary>
internal static class NameSet
{
    public static FrozenSet<T> Of<T>(IEnumerable<T> names, string what)
    {
        ArgumentNullException.ThrowIfNull(names);
        var taken = names.ToFrozenSet();
        return taken.Count > 0 && taken.All(name => !string.IsNullOrWhiteSpace(name?.ToString()))
            ? taken
            : throw new ArgumentException($"Name at least one {what}, and none that is blank.", nameof(names));
    }
}
