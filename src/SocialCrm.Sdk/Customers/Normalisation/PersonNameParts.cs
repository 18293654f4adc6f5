namespace SocialCrm.Customers;

/// <summary>Where the parts of a full name stand; a part that is missing is an empty range.</summary>
/// <param name="Given">The given name.</param>
/// <param name="Middle">What stands between given and family name: further given names, initials, a first family name.</param>
/// <param name="Family">The family name with its particles.</param>
/// <param name="Suffix">What tells father and son apart: jr, sr, iii.</param>
internal readonly record struct PersonNameParts(Range Given, Range Middle, Range Family, Range Suffix);
