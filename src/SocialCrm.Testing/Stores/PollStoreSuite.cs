using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Engagement;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IPollStore"/> keeps to: a poll goes from draft to open to closed, and once open stays as it is.</summary>
public abstract class PollStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected PollStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private IPollStore Polls => Store.GetRequiredService<IPollStore>();

    /// <summary>A poll comes back as it was put in, also after the store was closed.</summary>
    [SkippableFact]
    public virtual async Task A_poll_comes_back_as_it_was_put_in()
    {
        var poll = Sample.Poll("Eis 🍦", "Ja", "Nein 'doch'", "Vielleicht") with { AllowsChange = true };
        var put = await Polls.PutAsync(poll, Token);
        await CloseAsync();

        Assert.Equal(new PollOutcome.Stands(new PollStatus(poll, PollState.Draft)), put);
        Assert.Equal(new PollStatus(poll, PollState.Draft), await Polls.FindAsync(poll.Id, Token));
        Assert.Null(await Polls.FindAsync(new PollId("other"), Token));
    }

    /// <summary>A draft may be changed; what is open or closed stays as it is, and asking for what stands is no change.</summary>
    [SkippableFact]
    public virtual async Task A_draft_may_be_changed_until_it_is_open()
    {
        var first = Sample.Poll("poll", "a", "b", "c");
        var second = Sample.Poll("poll", "b", "d") with { Question = "And now?", End = Sample.Noon.AddHours(9) };
        await Polls.PutAsync(first, Token);
        await Polls.PutAsync(second, Token);
        Assert.Equal(second, (await Polls.FindAsync(first.Id, Token))!.Poll);

        foreach (var state in new[] { PollState.Open, PollState.Closed })
        {
            await Polls.MoveAsync(first.Id, state, Token);

            Assert.Equal(PollRefusal.NotDraft, Assert.IsType<PollOutcome.Refused>(await Polls.PutAsync(first, Token)).Reason);
            Assert.Equal(state, Assert.IsType<PollOutcome.Stands>(await Polls.PutAsync(second, Token)).Status.State);
            Assert.Equal(second, (await Polls.FindAsync(first.Id, Token))!.Poll);
        }
    }

    /// <summary>A poll only goes one step forward; being asked to go where it stands changes nothing.</summary>
    [SkippableFact]
    public virtual async Task A_poll_only_goes_forward()
    {
        var poll = Sample.Poll("poll", "a", "b");
        Assert.Equal(PollRefusal.UnknownPoll, await MoveAsync(PollState.Open));
        await Polls.PutAsync(poll, Token);

        Assert.Equal(PollRefusal.WrongState, await MoveAsync(PollState.Closed));
        Assert.Null(await MoveAsync(PollState.Open));
        Assert.Null(await MoveAsync(PollState.Open));
        Assert.Equal(PollRefusal.WrongState, await MoveAsync(PollState.Draft));
        Assert.Null(await MoveAsync(PollState.Closed));
        Assert.Null(await MoveAsync(PollState.Closed));
        Assert.Equal(PollRefusal.WrongState, await MoveAsync(PollState.Open));
        Assert.Equal(PollState.Closed, (await Polls.FindAsync(poll.Id, Token))!.State);
    }

    private async Task<PollRefusal?> MoveAsync(PollState state) =>
        (await Polls.MoveAsync(new PollId("poll"), state, Token) as PollOutcome.Refused)?.Reason;
}
