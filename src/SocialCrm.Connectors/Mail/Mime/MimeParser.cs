using System.Text;

namespace SocialCrm.Connectors.Mail;

/// <summary>Takes a mail apart (RFC 2045 and 2046), however it was mangled: what cannot be understood as parts stays one.</summary>
internal sealed class MimeParser
{
    private const int Deepest = 32;
    private const int MostParts = 1_000;
    private const int LongestBoundary = 200;

    private int parts;

    private MimeParser()
    {
    }

    public static MimePart Parse(ReadOnlyMemory<byte> bytes) => new MimeParser().Read(bytes, depth: 0, "text/plain");

    private MimePart Read(ReadOnlyMemory<byte> bytes, int depth, string defaultType)
    {
        parts++;
        var (headers, length) = MimeHeaders.Read(bytes.Span);
        var stated = HeaderParameters.Read(headers["Content-Type"]);
        var type = stated.Value.Contains('/', StringComparison.Ordinal) ? stated : HeaderParameters.Read(defaultType);
        var body = bytes[length..];
        var boundary = type.Value.StartsWith("multipart/", StringComparison.Ordinal) ? type["boundary"] : null;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary || depth >= Deepest)
            return new MimePart(headers, type.Value.StartsWith("multipart/", StringComparison.Ordinal) ? HeaderParameters.Read("text/plain") : type, body, []);

        var children = new List<MimePart>();
        var childType = type.Value == "multipart/digest" ? "message/rfc822" : "text/plain";
        foreach (var range in Split(body.Span, Encoding.UTF8.GetBytes("--" + boundary)))
        {
            if (parts >= MostParts)
                break;
            children.Add(Read(body[range], depth + 1, childType));
        }

        return new MimePart(headers, type, body, children);
    }

    /// <summary>Where the parts lie between the lines that begin with the delimiter; a last one that is not closed ends with the body.</summary>
    private static List<Range> Split(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delimiter)
    {
        var ranges = new List<Range>();
        var begun = -1;
        for (var at = 0; at < body.Length && ranges.Count < MostParts;)
        {
            var end = body[at..].IndexOf((byte)'\n');
            var next = end < 0 ? body.Length : at + end + 1;
            var line = body[at..next];
            if (line.StartsWith(delimiter) && Kind(line[delimiter.Length..]) is var kind and not Delimiter.None)
            {
                if (begun >= 0)
                    ranges.Add(begun..Math.Max(begun, WithoutLineEnd(body, at)));
                if (kind == Delimiter.Last)
                    return ranges;
                begun = next;
            }

            at = next;
        }

        if (begun >= 0)
            ranges.Add(begun..);
        return ranges;
    }

    /// <summary>The line end before a delimiter belongs to the delimiter.</summary>
    private static int WithoutLineEnd(ReadOnlySpan<byte> body, int at)
    {
        at -= at > 0 && body[at - 1] == '\n' ? 1 : 0;
        return at > 0 && body[at - 1] == '\r' ? at - 1 : at;
    }

    private static Delimiter Kind(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("--"u8))
            return Delimiter.Last;
        return rest.Trim(" \t\r\n"u8).IsEmpty ? Delimiter.Next : Delimiter.None;
    }

    private enum Delimiter
    {
        None,
        Next,
        Last,
    }
}
