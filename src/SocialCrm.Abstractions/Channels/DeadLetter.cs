namespace SocialCrm.Channels;

/// <summary>Something received that could not be read, kept with its bytes so that it can be looked at and replayed.</summary>
/// <remarks>Kept once for each (connection, position, bytes): where a connection repeats positions, its letters need bytes that tell them apart.</remarks>
/// <param name="Connection">The connection it came through.</param>
/// <param name="Position">Where it stood: the line of a file, or the place within a delivery; from 1.</param>
/// <param name="Reason">Why it could not be read and what to do, in words that hold no personal data.</param>
/// <param name="Raw">The bytes as received, cut at 64 KiB; where none were kept, what tells whose letter it is.</param>
public sealed record DeadLetter(ConnectionId Connection, long Position, string Reason, ReadOnlyMemory<byte> Raw);
