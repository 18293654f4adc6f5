using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using SocialCrm.Engagement;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IVoteStore"/> keeps to: one vote of each person, whatever records they have, and whoever asks at once.</summary>
public abstract class VoteStoreSuite : StoreSuite
{
    private static readonly PollId Poll = new("poll");

    /// <summary>Takes the harness of the store under test.</summary>
    protected VoteStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private IPollStore Polls => Store.GetRequiredService<IPollStore>();

    private IVoteStore Votes => Store.GetRequiredService<IVoteStore>();

    /// <summary>A vote is taken while the poll is open and within its window, which has its start and not its end.</summary>
    [SkippableFact]
    public virtual async Task A_vote_is_taken_within_the_window_of_an_open_poll()
    {
        Assert.Equal(PollRefusal.UnknownPoll, await VoteAsync("ada", "a"));
        await Polls.PutAsync(Sample.Poll("poll", "a", "b"), Token);
        Assert.Equal(PollRefusal.NotOpen, await VoteAsync("ada", "a"));
        await Polls.MoveAsync(Poll, PollState.Open, Token);

        Assert.Equal(PollRefusal.NotStarted, await VoteAsync("ada", "a", at: Sample.Noon.AddMicroseconds(-1)));
        Assert.Equal(PollRefusal.Ended, await VoteAsync("ada", "a", at: Sample.Noon.AddHours(1)));
        Assert.Equal(PollRefusal.UnknownOption, await VoteAsync("ada", "c"));
        Assert.Null(await VoteAsync("ada", "a", at: Sample.Noon));
        Assert.Null(await VoteAsync("bob", "b", at: Sample.Noon.AddHours(1).AddMicroseconds(-1)));
        await Polls.MoveAsync(Poll, PollState.Closed, Token);
        Assert.Equal(PollRefusal.NotOpen, await VoteAsync("cleo", "a"));
        await CloseAsync();

        Assert.Equal("a=1 b=1 0", await CountAsync());
        Assert.Equal(0, (await Votes.CountAsync(new PollId("other"), Token)).NotCounted);
    }

    /// <summary>The same vote under its key is a retry, also when the poll is closed by then; another vote under it is refused, and so is a second vote.</summary>
    [SkippableFact]
    public virtual async Task A_retry_is_no_second_vote()
    {
        await OpenAsync(allowsChange: false);
        Assert.Null(await VoteAsync("ada", "a", key: "1"));
        await Polls.MoveAsync(Poll, PollState.Closed, Token);

        var outcomes = await Votes.VoteAsync([By("ada", "a", "1"), By("ada", "b", "1"), By("bob", "a", "1")], Sample.Noon.AddDays(9), Token);

        Assert.Equal(new VoteOutcome.Taken(IsChange: false, IsReplay: true), outcomes[0]);
        Assert.All(outcomes.Skip(1), outcome => Assert.Equal(PollRefusal.KeyReused, Assert.IsType<VoteOutcome.Refused>(outcome).Reason));
        Assert.Equal("a=1 0", await CountAsync());
    }

    /// <summary>A vote may be changed only where the poll allows it, by any record of the person; a late retry of an earlier vote changes nothing.</summary>
    [SkippableFact]
    public virtual async Task A_vote_is_changed_where_the_poll_allows_it()
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("ada too", "ada@x.org")], Token);
        await UnifyAsync();
        await OpenAsync(allowsChange: true);

        Assert.Null(await VoteAsync("ada", "a", key: "1"));
        Assert.Equal(new VoteOutcome.Taken(IsChange: true, IsReplay: false), Assert.Single(await Votes.VoteAsync([By("ada too", "b", "2")], Sample.Noon, Token)));
        Assert.Equal(new VoteOutcome.Taken(IsChange: false, IsReplay: true), Assert.Single(await Votes.VoteAsync([By("ada", "a", "1")], Sample.Noon, Token)));
        Assert.Equal(new VoteOutcome.Taken(IsChange: true, IsReplay: true), Assert.Single(await Votes.VoteAsync([By("ada too", "b", "2")], Sample.Noon, Token)));

        Assert.Equal("b=1 0", await CountAsync());
    }

    /// <summary>A person has one vote over all records, also within one batch.</summary>
    [SkippableFact]
    public virtual async Task A_person_has_one_vote_over_all_records()
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("ada too", "ada@x.org")], Token);
        await UnifyAsync();
        await OpenAsync(allowsChange: false);

        var outcomes = await Votes.VoteAsync([By("ada", "a", "1"), By("ada too", "b", "2"), By("nobody knows", "b", "3")], Sample.Noon, Token);

        Assert.Equal([null, PollRefusal.AlreadyVoted, null], outcomes.Select(Reason));
        Assert.Equal("a=1 b=1 0", await CountAsync());
    }

    /// <summary>Of customers who both voted and turn out to be one, the earlier vote counts and is the one that is changed; the other is kept and not counted.</summary>
    [SkippableFact]
    public virtual async Task Of_merged_customers_the_earlier_vote_counts()
    {
        await Records.PutAsync([Sample.Row("ada", "ada@x.org"), Sample.Row("bob", "bob@x.org")], Token);
        await UnifyAsync();
        await OpenAsync(allowsChange: true);
        Assert.Null(await VoteAsync("bob", "b", at: Sample.Noon.AddSeconds(1)));
        Assert.Null(await VoteAsync("ada", "a", at: Sample.Noon.AddSeconds(2)));
        Assert.Equal("a=1 b=1 0", await CountAsync());

        await Records.PutAsync([Sample.Row("bridge", "ada@x.org", "bob@x.org")], Token);
        await UnifyAsync();
        Assert.Equal("b=1 1", await CountAsync());
        Assert.Null(await VoteAsync("ada", "c", at: Sample.Noon.AddSeconds(3)));

        Assert.Equal("c=1 1", await CountAsync());
    }

    /// <summary>Of many votes of one person at once one is taken, whichever record they come by.</summary>
    [SkippableFact]
    public virtual async Task Of_many_votes_of_one_person_at_once_one_is_taken()
    {
        var stores = Stores();
        await OpenAsync(allowsChange: false);
        for (var round = 0; round < 6; round++)
        {
            SourceRecord[] records = [.. Enumerable.Range(0, 4).Select(number => Sample.Row($"{round} {number}", $"{round}@x.org"))];
            await Records.PutAsync(records, Token);
            await UnifyAsync();

            var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.Single(await stores[thread % stores.Length].VoteAsync(
                [By($"{round} {thread % 4}", thread % 2 == 0 ? "a" : "b", $"{round} {thread}")], Sample.Noon, Token)));

            Assert.Single(outcomes.OfType<VoteOutcome.Taken>());
        }

        Assert.Equal(6, (await Votes.CountAsync(Poll, Token)).Votes.Values.Sum());
    }

    /// <summary>Where a vote may be changed, as many changes at once as there are leave one vote.</summary>
    [SkippableFact]
    public virtual async Task Changes_at_once_leave_one_vote()
    {
        var stores = Stores();
        await OpenAsync(allowsChange: true);

        var outcomes = await Race.RunAsync(Race.Threads, async thread => Assert.IsType<VoteOutcome.Taken>(Assert.Single(
            await stores[thread % stores.Length].VoteAsync([By("ada", thread % 2 == 0 ? "a" : "b", $"{thread}")], Sample.Noon, Token))));

        Assert.Single(outcomes, outcome => !outcome.IsChange);
        var count = await Votes.CountAsync(Poll, Token);
        Assert.Equal((1, 0), (count.Votes.Values.Sum(), count.NotCounted));
    }

    /// <summary>Once a poll says that it is closed, no vote is taken, however many are under way.</summary>
    [SkippableFact]
    public virtual async Task After_closing_no_vote_is_taken()
    {
        var stores = Stores();
        for (var round = 0; round < 4; round++)
        {
            var poll = Sample.Poll($"poll {round}", "a", "b");
            await Polls.PutAsync(poll, Token);
            await Polls.MoveAsync(poll.Id, PollState.Open, Token);

            var seen = await Race.RunAsync(8, async thread =>
            {
                if (thread > 0)
                {
                    await stores[thread % stores.Length].VoteAsync([By($"{thread}", "a", $"{thread}") with { Poll = poll.Id }], Sample.Noon, Token);
                    return 0;
                }

                await Polls.MoveAsync(poll.Id, PollState.Closed, Token);
                return (await Votes.CountAsync(poll.Id, Token)).Votes.Values.Sum();
            });

            Assert.Equal(seen[0], (await Votes.CountAsync(poll.Id, Token)).Votes.Values.Sum());
        }
    }

    /// <summary>Erasing a person leaves the counts as they were, and nothing that leads to them; they cannot vote again.</summary>
    [SkippableFact]
    public virtual async Task The_counts_stay_without_the_person()
    {
        await Records.PutAsync([Sample.Row("zeldamarker", "z@x.org"), Sample.Row("zeldamarker too", "zz@x.org")], Token);
        await UnifyAsync();
        await OpenAsync(allowsChange: true);
        Assert.Null(await VoteAsync("zeldamarker", "a", "zeldamarker 1"));
        Assert.Null(await VoteAsync("zeldamarker too", "b", "zeldamarker 2", Sample.Noon.AddSeconds(1)));
        Assert.Null(await VoteAsync("bob", "b"));
        await Records.PutAsync([Sample.Row("zeldamarker three", "z@x.org", "zz@x.org")], Token);
        await UnifyAsync();
        Assert.Equal("a=1 b=1 1", await CountAsync());

        var receipt = await PersonalData.EraseAsync(new CustomerReference.ByRecord(Sample.RowId("zeldamarker")), Sample.Noon, Token);

        Assert.Equal((0, 2), receipt!.Tables.Where(table => table.Table == "poll_votes").Select(table => (table.Removed, table.Pseudonymised)).Single());
        Assert.Equal("a=1 b=1 1", await CountAsync());
        Assert.Equal(PollRefusal.VoterErased, await VoteAsync("zeldamarker", "b"));
        Assert.Empty(await Harness.FindAsync("zeldamarker"u8.ToArray(), Token));
        foreach (var record in new[] { "zeldamarker", "zeldamarker too" })
            Assert.Empty(await Harness.FindAsync(Sample.RowId(record).Value.ToByteArray(bigEndian: true), Token));
    }

    private IVoteStore[] Stores() => Harness.IsShared ? [Votes, Open().GetRequiredService<IVoteStore>()] : [Votes];

    private async Task OpenAsync(bool allowsChange)
    {
        await Polls.PutAsync(Sample.Poll("poll", "a", "b", "c") with { AllowsChange = allowsChange }, Token);
        await Polls.MoveAsync(Poll, PollState.Open, Token);
    }

    private async Task<PollRefusal?> VoteAsync(string voter, string option, string? key = null, DateTimeOffset? at = null) =>
        Reason(Assert.Single(await Votes.VoteAsync([By(voter, option, key ?? $"{Guid.NewGuid()}")], at ?? Sample.Noon, Token)));

    private async Task<string> CountAsync()
    {
        var count = await Votes.CountAsync(Poll, Token);
        return string.Join(' ', count.Votes.OrderBy(option => option.Key.Value, StringComparer.Ordinal).Select(option => $"{option.Key}={option.Value}").Append($"{count.NotCounted}"));
    }

    private static Vote By(string voter, string option, string key) => Sample.Vote("poll", Sample.RowId(voter), option, key);

    private static PollRefusal? Reason(VoteOutcome outcome) => (outcome as VoteOutcome.Refused)?.Reason;
}
