using SocialCrm.Customers;

namespace Workbench.Unify;

/// <summary>A source with what reading its records needs.</summary>
/// <param name="Names">What a user may call it: its name, and the file that it is.</param>
/// <param name="Number">Its number in the batch.</param>
/// <param name="Slots">Where the values of every column of the map go.</param>
internal sealed record RecordSource(SourceNames Names, int Number, AttributeSlot[] Slots);
