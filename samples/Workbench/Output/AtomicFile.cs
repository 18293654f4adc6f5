using System.Collections.Concurrent;

namespace Workbench.Output;

/// <summary>A file that is written whole or not at all: beside its place first, then renamed. Where its name is a link, the link stays; who may read what was there may read the new one.</summary>
internal sealed class AtomicFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly ConcurrentDictionary<string, AtomicFile> Unfinished = new(StringComparer.Ordinal);

    private readonly string path;
    private readonly string place;
    private readonly string temporary;
    private readonly FileStream file;

    /// <param name="path">Where it goes.</param>
    /// <param name="isPrivate">Whether a file that was not there is for its owner alone.</param>
    public AtomicFile(string path, bool isPrivate = false)
    {
        this.path = path;
        place = FilePlace.Of(path);
        temporary = $"{place}.{Environment.ProcessId}.tmp";
        Unfinished[temporary] = this;
        file = Guard(() => Open(isPrivate));
        Stream = new GuardedStream(file, path);
    }

    public Stream Stream { get; }

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
        write(file.Stream);
        file.Commit();
    }

    /// <summary>Puts the file in its place.</summary>
    public void Commit() => Guard(() =>
    {
        file.Dispose();
        File.Move(temporary, place, overwrite: true);
        return true;
    });

    public void Dispose()
    {
        try
        {
            file.Dispose();
        }
        catch (Exception fault) when (GuardedStream.IsOfTheDisk(fault))
        {
            // The disk is full or gone; whoever failed first has said so.
        }
        finally
        {
            Remove();
        }
    }

    private FileStream Open(bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 1 << 16 };
        if (OperatingSystem.IsWindows())
            return new FileStream(temporary, options);

        // Never readable by more than the old one was, not even for the moment between making it and setting its rights.
        var before = File.Exists(place) ? File.GetUnixFileMode(place) : (UnixFileMode?)null;
        if (before is not null || isPrivate)
            options.UnixCreateMode = OwnerOnly;
        var opened = new FileStream(temporary, options);
        if (before is { } mode)
            File.SetUnixFileMode(opened.SafeFileHandle, mode);
        return opened;
    }

    /// <summary>After a commit there is nothing left to remove.</summary>
    private void Remove()
    {
        Unfinished.TryRemove(temporary, out _);
        try
        {
            File.Delete(temporary);
        }
        catch (Exception fault) when (GuardedStream.IsOfTheDisk(fault))
        {
            // A folder that was there a moment ago is gone: so is what was in it.
        }
    }

    private T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (GuardedStream.IsOfTheDisk(fault))
        {
            throw GuardedStream.Told(path, fault);
        }
    }
}
