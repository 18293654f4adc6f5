namespace SocialCrm.Channels;

/// <summary>Something received that could not be read, kept with its bytes so that it can be looked at and replayed.</summary>
/// <param name="Connection">The connection it came through.</param>
/// <param name="Position">Where it stood: the line of a file, or the place within a delivery; from 1.</param>
/// <param name="Reason">Why it could not be read and what to do, in words that hold no personal data.</param>
/// <param name="Raw">The bytes as received; cut at 64 KiB.</param>
public sealed record DeadLetter(ConnectionId Connection, long Position, string Reason, ReadOnlyMemory<byte> Raw);
