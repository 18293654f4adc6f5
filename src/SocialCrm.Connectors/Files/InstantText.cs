namespace SocialCrm.Connectors.Files;

/// <summary>Reads instants in the forms that exports use, whatever the culture of the machine.</summary>
/// <remarks>
/// <para>
/// ISO 8601, with a <c>T</c> or a space, with or without seconds and a fraction (of which 100 ns are kept), and with <c>Z</c>,
/// <c>UTC</c>, <c>+01</c>, <c>+0100</c> or <c>+01:00</c>, after a space or not; Unix time in seconds (9 or 10 digits, with or without a
/// fraction), milliseconds (12 or 13) or microseconds (16); <c>Tue, 24 Feb 2015 11:35:52 GMT</c> (RFC 1123) and
/// <c>Tue Feb 24 19:35:52 +0000 2015</c>.
/// </para>
/// <para>
/// Without a zone, the default zone is meant; a date alone is midnight there. A time that its clocks skip is moved forward by what
/// they skip (02:30 becomes 03:30); of a time that comes twice, the first is meant. A leap second is the second after it.
/// </para>
/// </remarks>
public static class InstantText
{
    private const int MaxLength = 64;

    /// <summary>Reads a text, or says why not. The instant has the offset that was written.</summary>
    /// <param name="utf8">The text; blanks around it do not count.</param>
    /// <param name="defaultZone">The zone of a text that states none, or null to refuse such a text.</param>
    /// <param name="instant">The instant; <c>default</c> where the text is not read.</param>
    public static InstantFault Read(ReadOnlySpan<byte> utf8, TimeZoneInfo? defaultZone, out DateTimeOffset instant)
    {
        instant = default;
        var text = utf8.Trim(" \t\r\n"u8);
        if (text.IsEmpty || text.Length > MaxLength)
            return InstantFault.Unreadable;
        if (UnixTime.TryRead(text, out instant))
            return InstantFault.None;

        var scanner = new ClockScanner(text);
        return scanner.TryIso(out var reading) || scanner.TryWritten(out reading)
            ? reading.ToInstant(defaultZone, out instant)
            : InstantFault.Unreadable;
    }
}
