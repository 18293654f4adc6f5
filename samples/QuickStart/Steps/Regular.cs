using SocialCrm.Channels;
using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>Somebody who speaks up often.</summary>
/// <param name="Record">The account they use most.</param>
/// <param name="Channel">Where that is.</param>
/// <param name="Interactions">How often they spoke up.</param>
/// <param name="FirstSeen">When they first did.</param>
internal sealed record Regular(SourceRecordId Record, ChannelId Channel, int Interactions, DateTimeOffset FirstSeen);
