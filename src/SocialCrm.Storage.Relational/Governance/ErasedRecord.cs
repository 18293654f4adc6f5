using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>A record that is being erased.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Replacement">The random id that takes its place.</param>
/// <param name="Record">What it says, to recognise bytes that belong to the person; null where only facts name the record.</param>
internal sealed record ErasedRecord(Guid Id, Guid Replacement, SourceRecord? Record);
