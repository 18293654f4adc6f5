using SocialCrm.Channels;
using SocialCrm.Sdk.Tests.Channels.Fakes;

namespace SocialCrm.Sdk.Tests.Channels.Webhooks;

public sealed class DeliveryInquiriesTests
{
    [Fact]
    public async Task What_was_inquired_and_found_genuine_is_stored()
    {
        await using var host = new ChannelHost(Inquirer(_ => Task.FromResult<WebhookVerdict>(new WebhookVerdict.Deliver("d1", "of ada"))));

        var answer = await host.PostAsync("hello");

        Assert.Equal(200, answer.Status);
        var stored = Assert.Single(host.Stores.Envelopes.Rows).Envelope;
        Assert.Equal(("d1", "of ada"), (stored.DeliveryId, stored.Note));
    }

    [Fact]
    public async Task What_was_inquired_and_found_forged_gets_401()
    {
        await using var host = new ChannelHost(Inquirer(_ => Task.FromResult<WebhookVerdict>(new WebhookVerdict.Refuse("Nobody knows the key."))));

        Assert.Equal(401, (await host.PostAsync("hello")).Status);
        Assert.Empty(host.Stores.Envelopes.Rows);
    }

    [Fact]
    public async Task What_cannot_be_told_now_is_to_come_again()
    {
        await using var host = new ChannelHost(Inquirer(_ => throw new ChannelException(Plaza.Connection, ChannelFailure.Unavailable, "The key's site is away.")));

        var answer = await host.PostAsync("hello");

        Assert.Equal(503, answer.Status);
        Assert.NotNull(answer.RetryAfter);
        Assert.Empty(host.Stores.Envelopes.Rows);
    }

    [Fact]
    public async Task A_site_that_never_answers_holds_nobody_for_ever()
    {
        await using var host = new ChannelHost(Inquirer(NeverAsync));

        var answer = host.PostAsync("hello");
        await Eventually.HoldsAsync(() => answer.IsCompleted, () => host.Time.Advance(TimeSpan.FromSeconds(5)));

        Assert.Equal(503, (await answer).Status);
    }

    [Fact]
    public async Task Only_so_many_are_asked_about_at_once()
    {
        await using var host = new ChannelHost(Inquirer(NeverAsync));

        var answers = Enumerable.Range(0, 200).Select(_ => host.PostAsync("hello")).ToList();

        Assert.Equal(200 - 32, answers.Count(answer => answer.IsCompleted));
        await Eventually.HoldsAsync(() => answers.TrueForAll(answer => answer.IsCompleted), () => host.Time.Advance(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task An_inquirer_that_comes_to_no_verdict_has_nothing_stored()
    {
        await using var host = new ChannelHost(Inquirer(_ => Task.FromResult<WebhookVerdict>(new WebhookVerdict.Inquire())));

        Assert.Equal(503, (await host.PostAsync("hello")).Status);
        Assert.Empty(host.Stores.Envelopes.Rows);
    }

    [Fact]
    public async Task A_receiver_that_inquires_and_is_no_inquirer_has_failed()
    {
        await using var host = new ChannelHost(new FakeWebhook(Plaza.Connection) { OnVerify = _ => new WebhookVerdict.Inquire() });

        Assert.Equal(500, (await host.PostAsync("hello")).Status);
    }

    private static FakeInquirer Inquirer(Func<CancellationToken, Task<WebhookVerdict>> inquire) => new(Plaza.Connection, inquire);

    private static async Task<WebhookVerdict> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new OperationCanceledException(cancellationToken);
    }
}
