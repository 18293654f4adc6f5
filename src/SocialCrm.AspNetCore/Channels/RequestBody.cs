using System.Buffers;

namespace SocialCrm.Channels;

/// <summary>A request's body as it came, in rented memory that grows with what has come and not with what was announced.</summary>
internal sealed class RequestBody(BodyRoom room, int maximum) : IDisposable
{
    private const int LargestFirstRent = 16 * 1_024;
    private const int SmallestRent = 512;

    private byte[] rented = [];
    private int length;
    private int taken;

    public ReadOnlyMemory<byte> Bytes => rented.AsMemory(0, length);

    /// <summary>Takes what has come.</summary>
    /// <param name="part">The bytes.</param>
    /// <param name="announced">How long the sender says the whole will be, at most.</param>
    public BodyFault Append(ReadOnlySequence<byte> part, long announced)
    {
        if (part.Length > maximum - length)
            return BodyFault.TooLarge;
        var needed = length + (int)part.Length;
        if (needed > taken && !TryGrow(needed, announced))
            return BodyFault.NoRoom;
        part.CopyTo(rented.AsSpan(length));
        length = needed;
        return BodyFault.None;
    }

    /// <summary>Leaves the memory to whoever has the bytes yet: it is not lent to another.</summary>
    public void Abandon() => rented = [];

    public void Dispose()
    {
        Return();
        room.GiveBack(taken);
        (rented, length, taken) = ([], 0, 0);
    }

    private bool TryGrow(int needed, long announced)
    {
        var first = Math.Min(announced, LargestFirstRent);
        var wanted = (int)Math.Min(Math.Max(Math.Max(needed, first), Math.Max(2L * taken, SmallestRent)), maximum);

        // Only what it grows by: the smaller array goes back at once, so that a body of the largest size fits whenever there is no other.
        if (!room.TryTake(wanted - taken))
            return false;
        var larger = ArrayPool<byte>.Shared.Rent(wanted);
        rented.AsSpan(0, length).CopyTo(larger);
        Return();
        (rented, taken) = (larger, wanted);
        return true;
    }

    private void Return()
    {
        if (rented.Length > 0)
            ArrayPool<byte>.Shared.Return(rented);
    }
}
