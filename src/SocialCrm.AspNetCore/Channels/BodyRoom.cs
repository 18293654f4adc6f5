namespace SocialCrm.Channels;

/// <summary>How much memory the bodies that are being received may take together.</summary>
internal sealed class BodyRoom(long bytes)
{
    private long free = bytes;

    public bool TryTake(int wanted)
    {
        if (Interlocked.Add(ref free, -wanted) >= 0)
            return true;
        Interlocked.Add(ref free, wanted);
        return false;
    }

    public void GiveBack(int taken) => Interlocked.Add(ref free, taken);
}
