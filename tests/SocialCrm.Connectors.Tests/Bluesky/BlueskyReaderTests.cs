using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Connectors.Bluesky;
using SocialCrm.Connectors.Tests.Platforms;
using SocialCrm.Testing;

namespace SocialCrm.Connectors.Tests.Bluesky;

public sealed class BlueskyReaderTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 6, 1, 11, 59, 0, TimeSpan.Zero);

    private readonly PublicNetwork network = new();

    [Fact]
    public async Task Answers_to_answers_and_quotes_are_read_once_a_reading()
    {
        var first = network.Answer(new PlatformWords("ada", "Which one?", At), network.Own[3], isQuote: false);
        var second = network.Answer(new PlatformWords("ben", "That one", At), first, isQuote: false);
        var quote = network.Answer(new PlatformWords("eve", "They are good", At), network.Own[45], isQuote: true);
        using var host = Host();

        var read = (await host.ReadAsync()).SelectMany(page => page.Interactions).ToList();

        Assert.Equal(new[] { first, second, quote }.Order(), read.Select(one => one.ExternalId).Order());
        Assert.Equal((InteractionKind.Share, network.Own[45]), read.Single(one => one.ExternalId == quote) is var shared ? (shared.Kind, shared.ReplyTo) : default);
        Assert.Equal((InteractionKind.Reply, first), read.Single(one => one.ExternalId == second) is var replied ? (replied.Kind, replied.ReplyTo) : default);
    }

    [Fact]
    public async Task No_more_posts_are_looked_at_than_was_said()
    {
        var late = network.Answer(new PlatformWords("ada", "Which one?", At), network.Own[30], isQuote: false);
        using var few = Host(bluesky => bluesky.MaximumPosts = 30);
        using var more = Host(bluesky => bluesky.MaximumPosts = 31);

        var withoutIt = await few.ReadAsync();
        var withIt = await more.ReadAsync();

        Assert.Empty(withoutIt.SelectMany(page => page.Interactions));
        Assert.Equal(late, Assert.Single(withIt.SelectMany(page => page.Interactions)).ExternalId);
    }

    [Fact]
    public async Task Nobodys_handle_is_said()
    {
        using var host = Host(bluesky => bluesky.Handle = "nobody.example");

        var fault = await Assert.ThrowsAsync<ChannelException>(() => host.PollAsync());
        await Assert.ThrowsAsync<ChannelException>(() => host.Connector<IConnectionHealth>().CheckAsync(CancellationToken.None));

        Assert.Contains("no account of the handle nobody.example", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shop", 100)]
    [InlineData("shop.example", 0)]
    public void Options_that_cannot_be_are_refused_on_start(string handle, int posts)
    {
        using var wrong = Host(bluesky => (bluesky.Handle, bluesky.MaximumPosts) = (handle, posts));

        Assert.Throws<OptionsValidationException>(() => wrong.Connector<IChannelConnector>());
    }

    public void Dispose() => network.Dispose();

    private Composed Host(Action<BlueskyReaderOptions>? configure = null) => new(
        crm => crm.AddBlueskyReader("shop", bluesky =>
        {
            (bluesky.Handle, bluesky.Service) = (FakeAccounts.Handle, new Uri(BlueskyNetwork.View));
            configure?.Invoke(bluesky);
        }),
        network);
}
