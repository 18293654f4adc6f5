using SocialCrm.Customers;

namespace Workbench.Unify;

/// <summary>A source with what reading its records needs.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Number">Its number in the batch.</param>
/// <param name="Slots">Where the values of every column of the map go.</param>
/// <param name="Keys">The keys of its records.</param>
internal sealed record RecordSource(SourceId Id, int Number, AttributeSlot[] Slots, KeyIndex Keys);
