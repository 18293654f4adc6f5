using System.Diagnostics.CodeAnalysis;

namespace SocialCrm.Governance;

/// <summary>Finds zones by their IANA names.</summary>
internal static class IanaZone
{
    /// <summary>The look-up also takes Windows names, and other cases once it has seen a zone; what is configured must mean the same everywhere.</summary>
    public static bool TryFind(string? name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return name is not null && SingleLine.Fits(name, 64) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone) && zone.HasIanaId && zone.Id == name;
    }
}
