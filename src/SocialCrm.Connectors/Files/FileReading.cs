using System.Globalization;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>A file that is being read, and the place it has come to.</summary>
internal sealed class FileReading : IDisposable
{
    private const long MaxPageBytes = 8 * 1024 * 1024;

    private readonly FileImportOptions options;
    private readonly InteractionRows rows;
    private readonly RowReader reader;
    private readonly FileCursor cursor;
    private bool isRowRead;

    private FileReading(FileImportOptions options, InteractionRows rows, RowReader reader)
    {
        (this.options, this.rows, this.reader) = (options, rows, reader);
        var manner = string.Create(CultureInfo.InvariantCulture, $"{reader.Format}\n{options.Delimiter}\n{options.DefaultZone}\n{options.Map}");
        cursor = new FileCursor(manner);
    }

    /// <summary>The cursor that reading on from here goes with.</summary>
    public ChannelCursor Place { get; private set; }

    /// <summary>Opens the file at a cursor, or at its beginning where the cursor belongs to another file or another way of reading.</summary>
    public static async Task<FileReading> OpenAsync(FileImportOptions options, InteractionRows rows, ChannelCursor from, CancellationToken cancellationToken)
    {
        RowReader? reader = null;
        try
        {
            reader = await RowReader.OpenAsync(options.Path!, rows.ReaderOptions, cancellationToken).ConfigureAwait(false);
            rows.RequireColumns(options.Path!, reader);
            var reading = new FileReading(options, rows, reader) { Place = from };
            await reading.MoveToAsync(from, cancellationToken).ConfigureAwait(false);
            reader = null;
            return reading;
        }
        finally
        {
            reader?.Dispose();
        }
    }

    public async Task<ChannelPage> ReadPageAsync(CancellationToken cancellationToken)
    {
        var page = new FilePage(options.PageSize);
        var isLast = false;
        try
        {
            isLast = await FillPageAsync(page, cancellationToken).ConfigureAwait(false);
        }
        catch (ImportFileException) when (page.Rows > 0)
        {
            // What was read before the fault is stored first: the next page meets it again.
            if (!reader.IsInsideRow)
                Place = cursor.Of(reader);
        }

        if (isLast)
            Place = FileCursor.Done;
        options.Progress?.Report(new FileProgress(isLast ? reader.Length : reader.BytesRead, reader.Length));
        return page.Ending(Place, isLast);
    }

    public void Dispose() => reader.Dispose();

    private async ValueTask MoveToAsync(ChannelCursor from, CancellationToken cancellationToken)
    {
        if (FileCursor.Read(from) is not var (position, fingerprint))
            return;
        var isSame = await reader.TryMoveToAsync(position, cancellationToken).ConfigureAwait(false) && cursor.FingerprintOf(reader) == fingerprint;
        if (!isSame)
            await reader.MoveToFirstRowAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a page and looks whether another follows; true where none does.</summary>
    private async Task<bool> FillPageAsync(FilePage page, CancellationToken cancellationToken)
    {
        var bytes = 0L;
        while (page.Rows < options.PageSize && bytes < MaxPageBytes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!isRowRead && !await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                return true;
            isRowRead = false;
            bytes += reader.Raw.Length;
            if (rows.TryRead(reader, out var interaction, out var reason))
                page.Add(interaction, reader.Line);
            else
                page.Add(rows.Reject(reader, reason));
        }

        // The place is taken before looking ahead: the row that follows belongs to the next page.
        Place = cursor.Of(reader);
        isRowRead = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return !isRowRead;
    }
}
