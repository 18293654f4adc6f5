namespace SocialCrm.Offers;

/// <summary>A serial as 80 bits: the campaign's 32, then the code's 48, in two halves.</summary>
internal static class SerialBits
{
    /// <summary>The bits of a serial.</summary>
    public const int Count = 80;

    private const int NumberBits = 48;
    private const int HalfBits = Count / 2;
    private const int SharedBits = NumberBits - HalfBits;
    private const ulong HalfMask = (1UL << HalfBits) - 1;

    /// <summary>The campaign and the first bits of the number, and the rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is none of a code.</exception>
    public static (ulong Left, ulong Right) Halves(this CodeSerial serial)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(serial.Number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial.Number, CodeSerial.LastNumber);
        return (((ulong)serial.Campaign << SharedBits) | ((ulong)serial.Number >> HalfBits), (ulong)serial.Number & HalfMask);
    }

    public static CodeSerial Of(ulong leftHalf, ulong rightHalf) =>
        new((uint)(leftHalf >> SharedBits), (long)(((leftHalf << HalfBits) | rightHalf) & CodeSerial.LastNumber));
}
