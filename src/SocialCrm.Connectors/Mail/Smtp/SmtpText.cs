namespace SocialCrm.Connectors.Mail;

/// <summary>Makes a mail fit to be handed in: lines that begin with a dot get another, and a lone dot ends it.</summary>
internal static class SmtpText
{
    /// <summary>The mail up to its end, and the end, which has it taken.</summary>
    public static (byte[] Text, byte[] End) Stuff(ReadOnlySpan<byte> mail)
    {
        var stuffed = new List<byte>(mail.Length + 64);
        var atLineStart = true;
        foreach (var current in mail)
        {
            if (atLineStart && current == '.')
                stuffed.Add((byte)'.');
            stuffed.Add(current);
            atLineStart = current == '\n';
        }

        if (!atLineStart)
            stuffed.AddRange("\r\n"u8);
        return (stuffed.ToArray(), ".\r\n"u8.ToArray());
    }
}
