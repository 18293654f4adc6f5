namespace SocialCrm.Connectors.Files;

/// <summary>Takes a written time apart, from left to right.</summary>
internal ref struct ClockScanner(ReadOnlySpan<byte> text)
{
    private const int TickDigits = 7;

    private readonly ReadOnlySpan<byte> text = text;
    private int at;

    /// <summary>ISO 8601: <c>2015-02-24T11:35:52.5+01:00</c>, <c>20150224T113552Z</c> and what lies between.</summary>
    public bool TryIso(out ClockReading reading)
    {
        at = 0;
        reading = default;
        if (!TryDigits(4, out var year))
            return false;
        var isExtended = TryByte((byte)'-');
        if (!TryDigits(2, out var month) || (isExtended && !TryByte((byte)'-')) || !TryDigits(2, out var day))
            return false;

        reading = new ClockReading { Year = year, Month = month, Day = day };
        if (at == text.Length)
            return true;
        if (!TryByte((byte)'T') && !TryByte((byte)'t') && !TryByte((byte)' '))
            return false;
        return TryClock(ref reading, isColonNeeded: isExtended) && TryZone(ref reading);
    }

    /// <summary>With the month's name: <c>Tue, 24 Feb 2015 11:35:52 GMT</c> or <c>Tue Feb 24 19:35:52 +0000 2015</c>.</summary>
    public bool TryWritten(out ClockReading reading)
    {
        at = 0;
        reading = default;
        if (TryName(WrittenNames.Days, out _))
            _ = TryByte((byte)',');
        SkipBlanks();
        return TryName(WrittenNames.Months, out var month) ? TryClassic(month, ref reading) : TryMail(ref reading);
    }

    private bool TryMail(ref ClockReading reading)
    {
        if (!TryDay(out var day) || !TryBlanks() || !TryName(WrittenNames.Months, out var month) || !TryBlanks() || !TryDigits(4, out var year) || !TryBlanks())
            return false;
        reading = new ClockReading { Year = year, Month = month, Day = day };
        return TryClock(ref reading, isColonNeeded: true) && TryZone(ref reading);
    }

    private bool TryClassic(int month, ref ClockReading reading)
    {
        reading = new ClockReading { Month = month };
        if (!TryBlanks() || !TryDay(out var day) || !TryBlanks() || !TryClock(ref reading, isColonNeeded: true) || !TryBlanks())
            return false;
        if (text.Length - at > 4 && (!TryOffset(ref reading) || !TryBlanks()))
            return false;
        if (!TryDigits(4, out var year))
            return false;
        reading = reading with { Year = year, Day = day };
        return at == text.Length;
    }

    private bool TryClock(ref ClockReading reading, bool isColonNeeded)
    {
        if (!TryDigits(2, out var hour) || (isColonNeeded && !TryByte((byte)':')) || !TryDigits(2, out var minute))
            return false;
        (reading.Hour, reading.Minute) = (hour, minute);
        var hasSeconds = isColonNeeded ? TryByte((byte)':') : at < text.Length && char.IsAsciiDigit((char)text[at]);
        if (!hasSeconds)
            return true;
        if (!TryDigits(2, out var second))
            return false;
        reading.Second = second;
        return (!TryByte((byte)'.') && !TryByte((byte)',')) || TryFraction(ref reading);
    }

    private bool TryFraction(ref ClockReading reading)
    {
        var from = at;
        while (at < text.Length && char.IsAsciiDigit((char)text[at]))
            at++;
        for (var place = 0; place < TickDigits; place++)
            reading.Ticks = (reading.Ticks * 10) + (from + place < at ? text[from + place] - (byte)'0' : 0);
        return at > from;
    }

    private bool TryZone(ref ClockReading reading)
    {
        SkipBlanks();
        return at == text.Length || (TryOffset(ref reading) && at == text.Length);
    }

    private bool TryOffset(ref ClockReading reading)
    {
        if (TryName(WrittenNames.Zones, out _))
        {
            reading.OffsetMinutes = 0;
            return true;
        }

        var isWest = TryByte((byte)'-');
        if ((!isWest && !TryByte((byte)'+')) || !TryDigits(2, out var hours))
            return false;
        var minutes = 0;
        if ((TryByte((byte)':') || (at < text.Length && text[at] != (byte)' ')) && (!TryDigits(2, out minutes) || minutes > 59))
            return false;
        reading.OffsetMinutes = (isWest ? -1 : 1) * ((hours * 60) + minutes);
        return true;
    }

    private bool TryDay(out int day) => TryDigits(2, out day) || TryDigits(1, out day);

    private bool TryName(ReadOnlySpan<byte[]> names, out int place)
    {
        for (place = 1; place <= names.Length; place++)
        {
            var name = names[place - 1];
            if (text.Length - at >= name.Length && System.Text.Ascii.EqualsIgnoreCase(text.Slice(at, name.Length), name))
            {
                at += name.Length;
                return true;
            }
        }

        return false;
    }

    private bool TryDigits(int count, out int value)
    {
        value = 0;
        if (text.Length - at < count)
            return false;
        foreach (var digit in text.Slice(at, count))
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = (value * 10) + digit - (byte)'0';
        }

        at += count;
        return true;
    }

    private bool TryByte(byte wanted)
    {
        if (at == text.Length || text[at] != wanted)
            return false;
        at++;
        return true;
    }

    private bool TryBlanks()
    {
        var from = at;
        SkipBlanks();
        return at > from;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && text[at] == (byte)' ')
            at++;
    }
}
