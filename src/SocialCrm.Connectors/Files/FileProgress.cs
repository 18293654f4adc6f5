namespace SocialCrm.Connectors.Files;

/// <summary>How far the reading of a file has come.</summary>
/// <param name="BytesRead">Bytes read: compressed ones, of a compressed file.</param>
/// <param name="TotalBytes">The size of the file.</param>
public readonly record struct FileProgress(long BytesRead, long TotalBytes);
