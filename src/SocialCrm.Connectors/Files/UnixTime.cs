using System.Buffers.Text;

namespace SocialCrm.Connectors.Files;

/// <summary>Reads seconds, milliseconds or microseconds since 1970, told apart by their number of digits.</summary>
internal static class UnixTime
{
    private const int TickDigits = 7;

    public static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset instant)
    {
        instant = default;
        if (!Utf8Parser.TryParse(text, out ulong whole, out var digits) || text[0] == (byte)'+')
            return false;
        var ticksEach = digits switch
        {
            9 or 10 => TimeSpan.TicksPerSecond,
            12 or 13 => TimeSpan.TicksPerMillisecond,
            16 => TimeSpan.TicksPerMicrosecond,
            _ => 0,
        };
        if (ticksEach == 0 || !TryFraction(text[digits..], out var fraction))
            return false;
        instant = DateTimeOffset.UnixEpoch.AddTicks(((long)whole * ticksEach) + (fraction / (TimeSpan.TicksPerSecond / ticksEach)));
        return true;
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.IsEmpty)
            return true;
        if (text[0] != (byte)'.' || text[1..].IsEmpty || text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        for (var place = 1; place <= TickDigits; place++)
            ticks = (ticks * 10) + (place < text.Length ? text[place] - (byte)'0' : 0);
        return true;
    }
}
