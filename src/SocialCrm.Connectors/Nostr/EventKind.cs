namespace SocialCrm.Connectors.Nostr;

/// <summary>The kinds of event that the connector knows.</summary>
internal static class EventKind
{
    public const int Profile = 0;
    public const int Note = 1;
    public const int Contacts = 3;
    public const int LegacyMessage = 4;
    public const int Deletion = 5;
    public const int Repost = 6;
    public const int Reaction = 7;
    public const int Seal = 13;
    public const int PrivateMessage = 14;
    public const int PrivateFile = 15;
    public const int GenericRepost = 16;
    public const int GiftWrap = 1_059;
    public const int Comment = 1_111;
    public const int RelayList = 10_002;
    public const int InboxRelays = 10_050;
    public const int Authentication = 22_242;
}
