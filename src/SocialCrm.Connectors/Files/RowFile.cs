namespace SocialCrm.Connectors.Files;

/// <summary>An opened file whose columns are known: what a <see cref="RowReader"/> begins with.</summary>
internal sealed class RowFile : IDisposable
{
    private RowFile(ByteSource source, int chunkBytes)
    {
        Source = source;
        Buffer = new RowBuffer(source, chunkBytes);
        Buffer.MoveTo(FileContent.MarkLength(source.Beginning.Span));
    }

    public ByteSource Source { get; }

    public RowBuffer Buffer { get; }

    public RowParser Parser { get; private set; } = null!;

    public RowFormat Format { get; private set; }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public RowPosition FirstRow { get; private set; }

    public static async Task<RowFile> OpenAsync(string path, RowReaderOptions options, CancellationToken cancellationToken)
    {
        RowFile? file = null;
        try
        {
            file = new RowFile(await ByteSource.OpenAsync(path, cancellationToken).ConfigureAwait(false), options.ChunkBytes);
            file.Format = FormatOf(path, options.Format, file.Source.Beginning.Span);
            if (file.Format == RowFormat.JsonLines)
                file.ArrangeJson(path, options);
            else
                await file.ArrangeCsvAsync(path, options, cancellationToken).ConfigureAwait(false);
            var opened = file;
            file = null;
            return opened;
        }
        finally
        {
            file?.Dispose();
        }
    }

    public void Dispose()
    {
        Buffer.Dispose();
        Source.Dispose();
    }

    private static RowFormat FormatOf(string path, RowFormat asked, ReadOnlySpan<byte> beginning)
    {
        if (asked != RowFormat.Detect)
            return asked;
        return ExtensionOf(path) switch
        {
            ".csv" or ".tsv" or ".txt" => RowFormat.Csv,
            ".jsonl" or ".ndjson" or ".json" => RowFormat.JsonLines,
            _ => TextOf(beginning).StartsWith("{"u8) ? RowFormat.JsonLines : RowFormat.Csv,
        };
    }

    private static string ExtensionOf(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant();
    }

    private static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> beginning) =>
        beginning[FileContent.MarkLength(beginning)..].TrimStart(" \t\r\n"u8);

    private async Task ArrangeCsvAsync(string path, RowReaderOptions options, CancellationToken cancellationToken)
    {
        var delimiter = options.Delimiter ?? (ExtensionOf(path) == ".tsv" ? '\t' : ',');
        var header = await CsvHeader.ReadAsync(path, Buffer, (byte)delimiter, cancellationToken).ConfigureAwait(false);
        var slots = header.Resolve(path, options);
        Columns = header.Names;
        FirstRow = header.Next;
        var wanted = options.Columns.Count + options.OptionalColumns.Count;
        Parser = new CsvParser(new RowFields(wanted == 0 ? slots.Length : wanted), (byte)delimiter, slots);
    }

    private void ArrangeJson(string path, RowReaderOptions options)
    {
        var beginning = Source.Beginning.Span;
        if (TextOf(beginning).StartsWith("["u8))
            throw new ImportFileException(path, 1, 1, "the file is a JSON list. Write one object a line, without the list around them.");

        var seen = JsonNames.In(beginning[FileContent.MarkLength(beginning)..]);
        Columns = [.. seen];
        var missing = options.Columns.Where(column => !seen.Contains(column)).ToList();
        if (seen.Count > 0 && missing.Count > 0)
            throw MissingColumns.In(path, 0, missing, Columns);

        FirstRow = new RowPosition(Buffer.Position, 1);
        string[] paths = [.. options.Columns, .. options.OptionalColumns];
        Parser = new JsonLinesParser(new RowFields(paths.Length), JsonColumn.Root(paths));
    }
}
