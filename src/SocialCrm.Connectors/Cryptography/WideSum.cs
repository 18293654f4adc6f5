namespace SocialCrm.Connectors.Cryptography;

/// <summary>A sum of products in 128 bits, cut where a limb of 51 bits ends.</summary>
internal readonly struct WideSum
{
    private const int LimbBits = 51;

    private readonly ulong low;
    private readonly ulong high;

    private WideSum(ulong low, ulong high) => (this.low, this.high) = (low, high);

    /// <summary>The lowest 51 bits.</summary>
    public ulong Below => low & ((1UL << LimbBits) - 1);

    /// <summary>The bits above them; the sums of a product of limbs leave fewer than 64.</summary>
    public ulong Above => (low >> LimbBits) | (high << (64 - LimbBits));

    public WideSum Plus(ulong left, ulong right)
    {
        var productHigh = Math.BigMul(left, right, out var productLow);
        var sum = low + productLow;
        return new WideSum(sum, high + productHigh + (sum < productLow ? 1UL : 0UL));
    }

    public WideSum Plus(ulong value)
    {
        var sum = low + value;
        return new WideSum(sum, high + (sum < value ? 1UL : 0UL));
    }
}
