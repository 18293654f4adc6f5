using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>An interaction with the id of its author's record.</summary>
internal readonly record struct AuthoredInteraction(Interaction Interaction, SourceRecordId Author);
