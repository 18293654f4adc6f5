using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Engagement;

/// <summary>A person chooses an answer.</summary>
/// <param name="Key">The caller's name for the vote, unique within the poll: a retry is not a change.</param>
/// <param name="Poll">The poll.</param>
/// <param name="Voter">A record of the person; of somebody who is only known by an account, the account's record.</param>
/// <param name="Option">The answer.</param>
public sealed record Vote(IdempotencyKey Key, PollId Poll, SourceRecordId Voter, PollOptionId Option);
