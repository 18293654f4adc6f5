using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>What was fetched of a mail.</summary>
internal sealed record ImapFetched(uint Uid, long Size, DateTimeOffset? Received, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Reads <c>(UID 5 RFC822.SIZE 310 INTERNALDATE "…" BODY[]&lt;0&gt; {310}…)</c>, in any order; null where it is of another command.</summary>
    public static ImapFetched? Read(ImapResponse response)
    {
        var tokens = response.Rest();
        var fetched = new ImapFetched(0, 0, null, default);
        var hasBytes = false;
        tokens.Expect('(');
        while (!tokens.Skip(')'))
        {
            var name = tokens.Name();
            if (name.StartsWith("BODY[", StringComparison.Ordinal))
                (fetched, hasBytes) = (fetched with { Bytes = tokens.Text() }, true);
            else if (name == "UID")
                fetched = fetched with { Uid = (uint)Math.Min(tokens.Number(), uint.MaxValue) };
            else if (name == "RFC822.SIZE")
                fetched = fetched with { Size = tokens.Number() };
            else if (name == "INTERNALDATE")
                fetched = fetched with { Received = tokens.Text() is { } date ? MailDate.Read(Encoding.Latin1.GetString(date)) : null };
            else
                tokens.SkipValue();
        }

        // A change of flags is told in between, too.
        return fetched.Uid > 0 && hasBytes ? fetched : null;
    }
}
