using SocialCrm;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>A code and whom it is for.</summary>
internal sealed record GivenCode(string Code, SourceRecordId Recipient, ChannelId Channel, Money Worth, DateTimeOffset Until);
