using System.Text;
using QuickStart.Run;

namespace QuickStart.Steps;

/// <summary>A file that is written whole or not at all: beside its place first, then renamed. Where its name is a link, the link stays.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string path;
    private readonly string place;
    private readonly string temporary;
    private readonly FileStream file;
    private readonly StreamWriter writer;

    /// <param name="path">The file, as the user named it.</param>
    /// <param name="isSecret">Whether only this account may read it.</param>
    public AtomicFile(string path, bool isSecret = false)
    {
        this.path = path;
        (place, temporary, file) = Guard(() =>
        {
            var real = RealPath.Of(path);
            var beside = $"{real}.{Environment.ProcessId}.tmp";
            return (real, beside, Open(beside, isSecret));
        });
        writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    public static void Write(string path, string text, bool isSecret = false)
    {
        using var file = new AtomicFile(path, isSecret);
        file.Write(text);
        file.Commit();
    }

    public void Write(string text) => Guard(() => writer.Write(text));

    /// <summary>Puts the file in its place.</summary>
    public void Commit() => Guard(() =>
    {
        writer.Flush();
        file.Flush(flushToDisk: true);
        writer.Dispose();
        File.Move(temporary, place, overwrite: true);
    });

    public void Dispose()
    {
        try
        {
            writer.Dispose();
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

    private static FileStream Open(string temporary, bool isSecret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read };
        if (isSecret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(temporary, options);
    }

    /// <summary>A file past the largest size comes as an argument out of range, and a name that cannot be as one too.</summary>
    private static bool IsOfTheDisk(Exception fault) => fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>After a commit there is nothing left to remove.</summary>
    private void Remove()
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception fault) when (IsOfTheDisk(fault))
        {
            // A folder that was there a moment ago is gone: so is what was in it.
        }
    }

    private void Guard(Action write) => Guard(() =>
    {
        write();
        return true;
    });

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
