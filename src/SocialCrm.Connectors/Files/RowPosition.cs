namespace SocialCrm.Connectors.Files;

/// <summary>Where the next row begins.</summary>
/// <param name="Offset">In bytes of the decompressed file.</param>
/// <param name="Line">The physical line, from 1.</param>
internal readonly record struct RowPosition(long Offset, long Line);
