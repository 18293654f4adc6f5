using System.Collections.Concurrent;

namespace Workbench.Output;

/// <summary>A file that is written whole or not at all: beside its place first, then renamed. Where its name is a link, the link stays.</summary>
internal sealed class AtomicFile : IDisposable
{
    private static readonly ConcurrentDictionary<string, AtomicFile> Unfinished = new(StringComparer.Ordinal);

    private readonly string path;
    private readonly string place;
    private readonly string temporary;

    public AtomicFile(string path)
    {
        this.path = path;
        place = FilePlace.Of(path);
        temporary = $"{place}.{Environment.ProcessId}.tmp";
        Unfinished[temporary] = this;
        Stream = Guard(() => new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16));
    }

    public FileStream Stream { get; }

    /// <summary>Takes away what is not finished, before the process is ended from outside.</summary>
    public static void RemoveUnfinished()
    {
        foreach (var file in Unfinished.Values)
            file.Remove();
    }

    /// <summary>Writes a whole file.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        using var file = new AtomicFile(path);
        file.Guard(() => write(file.Stream));
        file.Commit();
    }

    /// <summary>Writes, and says in a line what is wrong when that fails.</summary>
    public void Guard(Action write) => Guard(() =>
    {
        write();
        return true;
    });

    /// <summary>Puts the file in its place.</summary>
    public void Commit() => Guard(() =>
    {
        Stream.Dispose();
        File.Move(temporary, place, overwrite: true);
    });

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (Exception fault) when (IsOfTheDisk(fault))
        {
            // The disk is full or gone; whoever failed first has said so.
        }
        finally
        {
            Remove();
        }
    }

    /// <summary>A file past the largest size comes as an argument out of range, and a name that cannot be as one too.</summary>
    private static bool IsOfTheDisk(Exception fault) => fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>After a commit there is nothing left to remove.</summary>
    private void Remove()
    {
        Unfinished.TryRemove(temporary, out _);
        try
        {
            File.Delete(temporary);
        }
        catch (Exception fault) when (IsOfTheDisk(fault))
        {
            // A folder that was there a moment ago is gone: so is what was in it.
        }
    }

    private T Guard<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception fault) when (IsOfTheDisk(fault))
        {
            throw new OutputException($"{path}: cannot be written. Check that its folder exists, has room and may be written, or name another file.", fault);
        }
    }
}
