namespace SocialCrm.Channels;

/// <summary>Asks a queue for work.</summary>
/// <param name="Most">How many pieces at most.</param>
/// <param name="Now">The time by which is judged what waits.</param>
/// <param name="Until">When the lease ends.</param>
/// <param name="Connections">Of which connections; null takes of all.</param>
public sealed record WorkClaim(int Most, DateTimeOffset Now, DateTimeOffset Until, IReadOnlyList<ConnectionId>? Connections = null);
