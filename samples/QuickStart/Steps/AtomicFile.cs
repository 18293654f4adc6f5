using System.Text;

namespace QuickStart.Steps;

/// <summary>A file that is written whole or not at all: beside its place first, then renamed.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string path;
    private readonly string temporary;
    private bool isCommitted;

    public AtomicFile(string path)
    {
        this.path = path;
        temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            Writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Cannot(fault);
        }
    }

    public StreamWriter Writer { get; }

    public static void Write(string path, string text)
    {
        using var file = new AtomicFile(path);
        file.Writer.Write(text);
        file.Commit();
    }

    public void Commit()
    {
        try
        {
            Writer.Dispose();
            File.Move(temporary, path, overwrite: true);
            isCommitted = true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Cannot(fault);
        }
    }

    public void Dispose()
    {
        if (isCommitted)
            return;
        try
        {
            Writer.Dispose();
            File.Delete(temporary);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The disk is full or gone; what matters has been said by whoever failed first.
        }
    }

    private OutputException Cannot(Exception fault) =>
        new($"{path}: cannot be written. Check that its folder exists, has room and may be written, or name another file.", fault);
}
