using System.Globalization;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>A file cannot be read, or not further. What was read before it stays read.</summary>
/// <remarks>The message is one line: the file, the line and column where there are any, what is wrong, and what to do.</remarks>
public sealed class ImportFileException : SocialCrmException
{
    private readonly string matter;

    /// <summary>Says which file, what is wrong with it, and what to do.</summary>
    public ImportFileException(string fileName, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        FileName = fileName;
        matter = message;
    }

    /// <summary>Says which file, which line and column (from 1; 0 for none), what is wrong, and what to do.</summary>
    public ImportFileException(string fileName, long line, int column, string message)
        : this(fileName, message)
    {
        Line = line > 0 ? line : null;
        Column = column > 0 ? column : null;
    }

    /// <summary>The file, the place in it, what is wrong and what to do, on one line.</summary>
    public override string Message => (Line, Column) switch
    {
        ({ } line, { } column) => string.Create(CultureInfo.InvariantCulture, $"{FileName}, line {line}, column {column}: {matter}"),
        ({ } line, _) => string.Create(CultureInfo.InvariantCulture, $"{FileName}, line {line}: {matter}"),
        _ => $"{FileName}: {matter}",
    };

    /// <summary>The file, as it was named.</summary>
    public string FileName { get; }

    /// <summary>The line of the fault from 1, where it has one.</summary>
    public long? Line { get; private init; }

    /// <summary>The character in the line from 1, where it has one.</summary>
    public int? Column { get; }

    /// <summary>What kind of failure it is to a channel. Default: <see cref="ChannelFailure.Malformed"/>.</summary>
    public ChannelFailure Failure { get; init; } = ChannelFailure.Malformed;

    /// <summary>The same fault, now that the line is known.</summary>
    internal ImportFileException At(long line) => new(FileName, matter, InnerException) { Line = line, Failure = Failure };
}
