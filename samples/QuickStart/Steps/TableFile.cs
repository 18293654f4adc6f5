using System.Runtime.CompilerServices;
using SocialCrm.Connectors.Files;

namespace QuickStart.Steps;

/// <summary>Streams one of the user's files; a row that cannot be used goes to the rejects and the rest goes on.</summary>
internal sealed class TableFile(string path, Table table, TimeZoneInfo? defaultZone, char? delimiter)
{
    public string Path => path;

    /// <summary>How far the reading has come, from 0 to 1.</summary>
    public double Progress { get; private set; }

    /// <summary>Opens the file to see whether it can be read and has its columns.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var reader = await OpenAsync(cancellationToken);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="read">Makes something of a row.</param>
    /// <param name="rejects">Takes what cannot be used; null when an earlier pass has taken it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        Func<RowValues, T> read, RejectedRowLog? rejects, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = await OpenAsync(cancellationToken);
        var values = new RowValues(reader, table.All, defaultZone);
        while (await reader.ReadAsync(cancellationToken))
        {
            Progress = reader.Length == 0 ? 1 : (double)reader.BytesRead / reader.Length;
            if (TryRead(reader, values, read, out var row, out var reason))
                yield return row;
            else
                rejects?.Add(path, reader.Line, reason, reader.Raw);
            rejects?.CountRow(path);
        }
    }

    private static bool TryRead<T>(RowReader reader, RowValues values, Func<RowValues, T> read, out T row, out string reason)
    {
        (row, reason) = (default!, "");
        if (reader.Fault is { } fault)
        {
            reason = fault.Reason;
            return false;
        }

        try
        {
            row = read(values);
            return true;
        }
        catch (RowRefusedException refused)
        {
            reason = refused.Message;
            return false;
        }
    }

    private Task<RowReader> OpenAsync(CancellationToken cancellationToken) => RowReader.OpenAsync(
        path, new RowReaderOptions { Columns = table.Columns, OptionalColumns = table.OptionalColumns, Delimiter = delimiter }, cancellationToken);
}
