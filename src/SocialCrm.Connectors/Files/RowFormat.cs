namespace SocialCrm.Connectors.Files;

/// <summary>How a file of rows is written.</summary>
public enum RowFormat
{
    /// <summary>By the file's extension, and by its first character where the extension says nothing.</summary>
    Detect,

    /// <summary>Separated values after RFC 4180, with a header row.</summary>
    Csv,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}
