namespace SocialCrm.Channels;

/// <summary>A name that is taken among the connections of the host.</summary>
internal sealed record AddedConnection(ConnectionId Connection);
