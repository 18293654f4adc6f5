using System.Text;
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
        file?.Writer.Write("file,line,reason,raw\r\n");
    }

    public IReadOnlyList<RejectedRows> Counts =>
        [.. counts.Select(count => new RejectedRows(Path.GetFileName(count.Key.File), count.Key.Reason, count.Value.Count, count.Value.FirstLine))
            .OrderBy(rows => rows.File, StringComparer.Ordinal).ThenBy(rows => rows.FirstLine)];

    /// <summary>Files that had rows, all of which were refused.</summary>
    public IEnumerable<string> WhollyRejected => files.Where(one => one.Value.Rows > 0 && one.Value.Rejected == one.Value.Rows).Select(one => one.Key);

    public void CountRow(string path, long rows = 1) => files[path] = files.GetValueOrDefault(path) is var (read, rejected) ? (read + rows, rejected) : default;

    public void Add(string path, long line, string reason, ReadOnlySpan<byte> raw)
    {
        var (read, rejected) = files.GetValueOrDefault(path);
        files[path] = (read, rejected + 1);
        var (count, firstLine) = counts.GetValueOrDefault((path, reason), (0, line));
        counts[(path, reason)] = (count + 1, Math.Min(firstLine, line));
        if (file is null)
            return;
        file.Writer.Write(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Quoted(path)},{line},{Quoted(reason)},{Quoted(Encoding.UTF8.GetString(raw))}\r\n"));
    }

    /// <summary>Puts the file in its place.</summary>
    public void Commit() => file?.Commit();

    public void Dispose() => file?.Dispose();

    private static string Quoted(string field) => field.AsSpan().ContainsAny(",\"\r\n")
        ? "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : field;
}
