namespace SocialCrm.Storage;

/// <summary>An action that counted, as its row says.</summary>
internal sealed record CountedAction(Guid Key, long Value, bool IsWithdrawn, int Version, int Shard, DateTimeOffset At);
