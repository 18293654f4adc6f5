using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Engagement;
using SocialCrm.Offers;
using SocialCrm.Sdk.Tests.Governance;

namespace SocialCrm.Sdk.Tests.Engagement;

public sealed class PollsTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Poll Flavours = new(new PollId("flavours"), "Which flavour?", Noon, Noon.AddDays(1))
    {
        Options = [Option("lemon"), Option("mint"), Option("plum")],
    };

    private readonly GovernanceHost host = new();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_poll_is_drafted_opened_voted_in_and_closed()
    {
        var polls = Build(Noon);
        await polls.DraftAsync(Flavours);
        await polls.OpenAsync(Flavours.Id);

        var outcomes = await polls.VoteAsync([.. Enumerable.Range(0, 10).Select(number => Vote($"{number}", number < 7 ? "lemon" : "mint"))]);
        var again = await polls.VoteAsync(Vote("0", "lemon"));
        await polls.CloseAsync(Flavours.Id);
        var late = await polls.VoteAsync(Vote("late", "mint"));

        Assert.All(outcomes, outcome => Assert.Equal(new VoteOutcome.Taken(IsChange: false, IsReplay: false), outcome));
        Assert.Equal(new VoteOutcome.Taken(IsChange: false, IsReplay: true), again);
        Assert.Equal(PollRefusal.NotOpen, Assert.IsType<VoteOutcome.Refused>(late).Reason);
        var result = (await polls.CountAsync(Flavours.Id))!;
        Assert.Equal((PollState.Closed, 10, 0), (result.Status.State, result.Votes, result.NotCounted));
        Assert.Equal([7, 3, 0], result.Answers.Select(answer => answer.Votes));
        Assert.Equal([0.7, 0.3, 0], result.Answers.Select(answer => answer.Share));
        Assert.All(result.Answers, answer => Assert.InRange(answer.Share, answer.Low, answer.High));
        Assert.Null(await polls.CountAsync(new PollId("other")));
    }

    [Fact]
    public async Task Before_anybody_votes_every_share_is_possible()
    {
        var polls = Build(Noon);
        await polls.DraftAsync(Flavours);

        var result = (await polls.CountAsync(Flavours.Id))!;

        Assert.All(result.Answers, answer => Assert.Equal((0, 0, 0, 1), (answer.Votes, answer.Share, answer.Low, answer.High)));
    }

    [Fact]
    public async Task A_poll_that_nobody_can_answer_is_refused()
    {
        var polls = Build(Noon);

        foreach (var wrong in new[]
        {
            Flavours with { Id = default }, Flavours with { Question = " " }, Flavours with { End = Noon }, Flavours with { Options = [Option("lemon")] },
            Flavours with { Options = [.. Enumerable.Range(0, 51).Select(number => Option($"{number}"))] },
            Flavours with { Options = [Option("lemon"), Option("lemon")] }, Flavours with { Options = [Option("lemon"), new PollOption(default, "?")] },
            Flavours with { Options = [Option("lemon"), new PollOption(new PollOptionId("mint"), "two\nlines")] }, Flavours with { Options = [Option("lemon"), null!] },
        })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => polls.DraftAsync(wrong));
        }

        await Assert.ThrowsAsync<ArgumentException>(() => polls.VoteAsync(Vote("0", "lemon") with { Key = default }));
        Assert.IsType<PollOutcome.Stands>(await polls.DraftAsync(Flavours with { Options = [.. Enumerable.Range(0, 50).Select(number => Option($"{number}"))] }));
    }

    private Polls Build(DateTimeOffset now) =>
        host.Build(crm => crm.Services.AddSingleton<TimeProvider>(new ManualClock(now))).Services.GetRequiredService<Polls>();

    private static PollOption Option(string name) => new(new PollOptionId(name), name);

    private static Vote Vote(string voter, string option) =>
        new(new IdempotencyKey(voter), Flavours.Id, SourceRecordId.From(new SourceId("crm"), voter), new PollOptionId(option));
}
