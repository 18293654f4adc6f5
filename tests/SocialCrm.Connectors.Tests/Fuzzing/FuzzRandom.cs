namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>Random numbers that begin anew for each case, so that a case can be repeated by its number (SplitMix64).</summary>
internal sealed class FuzzRandom
{
    private ulong state;

    public void Begin(long seed, long number) => state = ((ulong)seed * 0x9E3779B97F4A7C15) ^ ((ulong)number * 0xD1B54A32D192ED03);

    /// <summary>From 0 to one below the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public bool OneIn(int many) => Below(many) == 0;

    public byte Byte() => (byte)Next();

    public T Of<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
