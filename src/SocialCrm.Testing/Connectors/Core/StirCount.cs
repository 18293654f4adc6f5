namespace SocialCrm.Testing;

/// <summary>Counts what happens where no call tells that it is under way.</summary>
internal sealed class StirCount
{
    private int count;

    public int Value => Volatile.Read(ref count);

    public void Stir() => Interlocked.Increment(ref count);
}
