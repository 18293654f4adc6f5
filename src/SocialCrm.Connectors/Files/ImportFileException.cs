using System.Globalization;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>A file cannot be read, or not further. What was read before it stays read.</summary>
/// <remarks>The message is one line: the file, the line and column where there are any, what is wrong, and what to do.</remarks>
public sealed class ImportFileException : SocialCrmException
{
    /// <summary>Says which file, where in it, and what to do.</summary>
    public ImportFileException(string fileName, string message, Exception? innerException = null)
        : this(fileName, 0, 0, message, innerException)
    {
    }

    /// <summary>Says which file, which line and column (from 1; 0 for none), and what to do.</summary>
    public ImportFileException(string fileName, long line, int column, string message, Exception? innerException = null)
        : base(Place(fileName, line, column) + message, innerException)
    {
        Matter = message;
        FileName = fileName;
        Line = line > 0 ? line : null;
        Column = column > 0 ? column : null;
    }

    /// <summary>The file, as it was named.</summary>
    public string FileName { get; }

    /// <summary>The line of the fault from 1, where it has one.</summary>
    public long? Line { get; }

    /// <summary>The character in the line from 1, where it has one.</summary>
    public int? Column { get; }

    /// <summary>What kind of failure it is to a channel. Default: <see cref="ChannelFailure.Malformed"/>.</summary>
    public ChannelFailure Failure { get; init; } = ChannelFailure.Malformed;

    private string Matter { get; }

    /// <summary>The same fault, now that the line is known.</summary>
    internal ImportFileException At(long line) => new(FileName, line, 0, Matter, InnerException) { Failure = Failure };

    private static string Place(string fileName, long line, int column) => (line > 0, column > 0) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"{fileName}, line {line}, column {column}: "),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"{fileName}, line {line}: "),
        _ => fileName + ": ",
    };
}
