using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Tests.Files;

/// <summary>An import composed as a host composes it, at a fixed time.</summary>
internal sealed class FileImport : IDisposable
{
    public const string Map = "id=id,author=author,text=text,time=time,'forum'=channel";

    private readonly ServiceProvider services;

    public FileImport(string path, Action<FileImportOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(new FixedClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        collection.AddSocialCrm(crm => crm.AddFileImport("test", files =>
        {
            files.Path = path;
            files.Map = ColumnMap.Parse(Map);
            configure?.Invoke(files);
        }));
        services = collection.BuildServiceProvider();
    }

    public IChannelPoller Poller => (IChannelPoller)services.GetServices<IChannelConnector>().Single();

    public Task<ChannelPage> PollAsync(ChannelCursor from) => Poller.PollAsync(from, CancellationToken.None);

    /// <summary>Polls to the end; every page.</summary>
    public async Task<List<ChannelPage>> ReadAsync(ChannelCursor from = default)
    {
        var pages = new List<ChannelPage>();
        do
        {
            pages.Add(await PollAsync(pages.Count == 0 ? from : pages[^1].Next));
        }
        while (!pages[^1].IsLast);
        return pages;
    }

    public void Dispose() => services.Dispose();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
