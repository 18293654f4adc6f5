namespace SocialCrm.Offers;

/// <summary>Which code it is: the number that the store gave the campaign, and the number of the code in it.</summary>
/// <param name="Campaign">Any 32 bits.</param>
/// <param name="Number">0 to <see cref="LastNumber"/>.</param>
internal readonly record struct CodeSerial(uint Campaign, long Number)
{
    /// <summary>2⁴⁸ − 1.</summary>
    public const long LastNumber = (1L << NumberBits) - 1;

    /// <summary>The bits of a serial: the campaign's 32, then the code's 48.</summary>
    public const int Bits = 80;

    private const int NumberBits = 48;
    private const int HalfBits = Bits / 2;
    private const int SharedBits = NumberBits - HalfBits;
    private const ulong HalfMask = (1UL << HalfBits) - 1;

    /// <summary>The campaign and the first bits of the number.</summary>
    public ulong LeftHalf => ((ulong)Campaign << SharedBits) | ((ulong)Number >> HalfBits);

    public ulong RightHalf => (ulong)Number & HalfMask;

    public static CodeSerial Of(ulong leftHalf, ulong rightHalf) =>
        new((uint)(leftHalf >> SharedBits), (long)(((leftHalf << HalfBits) | rightHalf) & LastNumber));

    /// <exception cref="ArgumentOutOfRangeException">The number is none of a code.</exception>
    public void ThrowIfOutOfRange()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Number, LastNumber);
    }
}
