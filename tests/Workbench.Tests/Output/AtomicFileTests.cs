using Workbench.Output;

namespace Workbench.Tests.Output;

public class AtomicFileTests
{
    [Theory]
    [InlineData(typeof(ArgumentOutOfRangeException))]
    [InlineData(typeof(NotSupportedException))]
    [InlineData(typeof(IOException))]
    public void A_fault_of_whoever_writes_is_not_laid_on_the_disk(Type kind)
    {
        using var folder = new WorkFolder().With("out.csv", "old\n");

        Assert.Throws(kind, () => AtomicFile.Write(folder.File("out.csv"), _ => throw (Exception)Activator.CreateInstance(kind)!));

        Assert.Equal(["out.csv"], folder.Names);
        Assert.Equal(["old"], folder.Read("out.csv"));
    }

    [SkippableFact]
    public void A_disk_that_is_full_is_told_with_the_file()
    {
        Skip.IfNot(File.Exists("/dev/full"), "Only Linux has a disk that is always full.");
        using var full = new GuardedStream(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0), "out.csv");

        var fault = Assert.Throws<OutputException>(() => full.Write("text"u8));

        Assert.StartsWith("out.csv: cannot be written.", fault.Message, StringComparison.Ordinal);
    }
}
