using System.Globalization;
using System.Text;
using Workbench.Csv;

namespace Workbench.Output;

/// <summary>Counts rows that cannot be used by their reason, and keeps them where the user asked for it.</summary>
internal sealed class Rejects : IDisposable
{
    private readonly Dictionary<(string File, string Reason), (long Count, long FirstLine)> counts = [];
    private readonly AtomicFile? file;
    private readonly CsvWriter? writer;

    public Rejects(string? path)
    {
        if (path is null)
            return;
        file = new AtomicFile(path, isPrivate: true);
        writer = new CsvWriter(file.Stream);
        foreach (var column in (ReadOnlySpan<string>)["file", "line", "column", "reason", "raw"])
            writer.Field(column);
        writer.EndRow();
    }

    public long Count { get; private set; }

    /// <summary>A line for each reason, in the order in which they came up.</summary>
    public IEnumerable<string> Told => counts.Select(count =>
        string.Create(CultureInfo.InvariantCulture, $"{count.Value.Count:n0} rows of {count.Key.File} were refused, the first in line {count.Value.FirstLine}: {count.Key.Reason}"));

    /// <summary>What was refused first.</summary>
    public InputException? First { get; private set; }

    /// <param name="path">The file.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="raw">The row as received; what is not UTF-8 in it is kept as U+FFFD, so that the file of the rejects is.</param>
    public void Add(string path, RowFault fault, ReadOnlySpan<byte> raw)
    {
        Count++;
        First ??= InputException.At(path, fault);
        var (count, first) = counts.GetValueOrDefault((path, fault.Reason), (0, fault.Line));
        counts[(path, fault.Reason)] = (count + 1, first);
        if (writer is null)
            return;
        writer.Field(path);
        writer.Field(fault.Line);
        writer.Field(fault.Column);
        writer.Field(fault.Reason);
        writer.Field(Encoding.UTF8.GetString(raw));
        writer.EndRow();
    }

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        writer?.Flush();
        file?.Commit();
    }

    public void Dispose() => file?.Dispose();
}
