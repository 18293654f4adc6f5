using SocialCrm.Customers;

namespace Workbench.Unify;

/// <summary>A source with what reading its records needs.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Number">Its number in the batch.</param>
/// <param name="Slots">Where the values of every column of the map go.</param>
internal sealed record RecordSource(SourceId Id, int Number, AttributeSlot[] Slots)
{
    /// <summary>The keys of its records.</summary>
    public KeySet Keys { get; } = new();

    /// <summary>Whether a user means it: by its name, or by the name of its file.</summary>
    public bool IsNamed(string name) => IsNamed(Id, name);

    public static bool IsNamed(SourceId id, string name) =>
        id.Value.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase) || id.Value.Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase);
}
