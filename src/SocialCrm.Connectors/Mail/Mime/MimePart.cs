namespace SocialCrm.Connectors.Mail;

/// <summary>A mail or a part of one.</summary>
/// <param name="Headers">Its header fields.</param>
/// <param name="ContentType">What it is; <c>text/plain</c> where it does not say.</param>
/// <param name="Body">Its body as it stands, still encoded.</param>
/// <param name="Parts">What it is made of, where it is a multipart.</param>
internal sealed record MimePart(MimeHeaders Headers, HeaderParameters ContentType, ReadOnlyMemory<byte> Body, IReadOnlyList<MimePart> Parts)
{
    /// <summary>The type, such as <c>text/html</c>.</summary>
    public string Type => ContentType.Value;

    /// <summary>Whether it is made of parts.</summary>
    public bool IsMultipart => Type.StartsWith("multipart/", StringComparison.Ordinal);

    /// <summary>The name of the file that it is; null where it has none.</summary>
    public string? FileName => HeaderParameters.Read(Headers["Content-Disposition"])["filename"] ?? ContentType["name"];

    /// <summary>Whether it is handed over as a file, rather than shown.</summary>
    public bool IsAttachment => HeaderParameters.Read(Headers["Content-Disposition"]).Value == "attachment" || (Type is not ("text/plain" or "text/html") && !IsMultipart);

    /// <summary>The body, its transfer encoding undone.</summary>
    public ReadOnlyMemory<byte> Content(int mostBytes) =>
        TransferEncoding.Decode(Body.Length > mostBytes ? Body[..mostBytes] : Body, Headers["Content-Transfer-Encoding"]);
}
