using System.Globalization;
using System.IO.Compression;
using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Files;

[Collection(nameof(FlatMemoryTests))]
[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
public sealed class FlatMemoryTests : IDisposable
{
    private const int Rows = 1_000_000;
    private const long MaxLiveBytes = 24 * 1024 * 1024;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_stream_of_200_MB_is_read_without_holding_it()
    {
        var (path, size) = Write();
        using var import = new FileImport(path);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (cursor, pages, read, highest) = (ChannelCursor.Start, 0, 0L, 0L);
        for (var isLast = false; !isLast; pages++)
        {
            var page = await import.PollAsync(cursor);
            (cursor, isLast, read) = (page.Next, page.IsLast, read + page.Interactions.Count);
            if (pages % 50 == 0)
                highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.True(size > 200_000_000, "the stream is as large as promised");
        Assert.Equal(Rows, read);
        Assert.InRange(highest, 0, MaxLiveBytes);
    }

    public void Dispose() => folder.Dispose();

    private (string Path, long Size) Write()
    {
        var path = folder.PathOf("rows.csv.gz");
        var size = 0L;
        using var file = File.Create(path);
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        gzip.Write("id,author,text,time\n"u8);
        var text = new string('x', 180);
        for (var row = 0; row < Rows; row++)
        {
            var line = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row},author{row % 1000},{text},2015-02-24T11:35:52Z\n"));
            gzip.Write(line);
            size += line.Length;
        }

        return (path, size);
    }
}
