using System.Globalization;
using System.Text;
using QuickStart.CommandLine;
using QuickStart.Report;

namespace QuickStart.Steps;

/// <summary>Counts rows that could not be used, and keeps them in a file where the user asked for one.</summary>
internal sealed class RejectedRowLog : IDisposable
{
    private readonly Dictionary<(string File, string Reason), (long Count, long FirstLine)> counts = [];
    private readonly Dictionary<string, (long Rows, long Rejected)> files = new(StringComparer.Ordinal);
    private readonly AtomicFile? file;

    public RejectedRowLog(string? path)
    {
        file = path is null ? null : new AtomicFile(path);
        file?.Write("file,line,reason,raw\r\n");
    }

    public IReadOnlyList<RejectedRows> Counts =>
        [.. counts.Select(count => new RejectedRows(Path.GetFileName(count.Key.File), count.Key.Reason, count.Value.Count, count.Value.FirstLine))
            .OrderBy(rows => rows.File, StringComparer.Ordinal).ThenBy(rows => rows.FirstLine)];

    /// <summary>Files that had rows, all of which were refused.</summary>
    public IReadOnlyList<string> WhollyRejected => [.. files.Where(one => one.Value.Rows > 0 && one.Value.Rejected == one.Value.Rows).Select(one => one.Key)];

    /// <summary>Whether there were rows, and no row of any file could be used.</summary>
    public bool IsNothingUsable => files.Values.Sum(one => one.Rows) is > 0 and var rows && files.Values.Sum(one => one.Rejected) == rows;

    public void CountRow(string path, long rows = 1) => Count(path, rows, 0);

    /// <summary>Keeps a row that cannot be used; <see cref="CountRow"/> counts it among the rows.</summary>
    public void Add(string path, long line, string reason, ReadOnlySpan<byte> raw)
    {
        reason = Advice.For(reason);
        Count(path, 0, 1);
        var (count, firstLine) = counts.GetValueOrDefault((path, reason), (0, line));
        counts[(path, reason)] = (count + 1, Math.Min(firstLine, line));
        file?.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{CsvField.Of(path)},{line},{CsvField.Of(reason)},{CsvField.Of(Encoding.UTF8.GetString(raw))}\r\n"));
    }

    /// <summary>Puts the file in its place.</summary>
    public void Commit() => file?.Commit();

    public void Dispose() => file?.Dispose();

    private void Count(string path, long rows, long rejected)
    {
        var (allRows, allRejected) = files.GetValueOrDefault(path);
        files[path] = (allRows + rows, allRejected + rejected);
    }
}
