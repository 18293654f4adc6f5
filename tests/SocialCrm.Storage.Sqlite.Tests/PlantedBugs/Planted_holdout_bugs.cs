using SocialCrm.Testing;
using Xunit.Sdk;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>The suites of holdouts can fail: each bug is found by the fact that is named.</summary>
public sealed class Planted_holdout_bugs
{
    [Fact]
    public async Task Nothing_is_found_where_no_bug_is()
    {
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new Exposed(HoldoutBugs.None), suite => suite.A_ramp_moves_nobody_who_was_exposed()));
        await Assert.ThrowsAsync<ThrowsAnyException>(() => Finding.AssertAsync(new People(HoldoutBugs.None), suite => suite.Stored_draws_decide()));
    }

    [Fact]
    public Task Writing_the_treated_alone_is_found() => Finding.AssertAsync(
        new Exposed(HoldoutBugs.TreatedOnly), suite => suite.Both_arms_are_written());

    [Fact]
    public Task A_ramp_that_moves_everybody_is_found() => Finding.AssertAsync(
        new Exposed(HoldoutBugs.JudgedAnew), suite => suite.A_ramp_moves_nobody_who_was_exposed());

    [Fact]
    public Task Treating_whom_a_merge_put_on_both_sides_is_found() => Finding.AssertAsync(
        new People(HoldoutBugs.JudgedAnew), suite => suite.Merged_people_with_different_arms_are_held_out_and_contaminated());

    [Fact]
    public Task Counting_the_contaminated_is_found() => Finding.AssertAsync(
        new People(HoldoutBugs.ContaminatedAsHeldOut), suite => suite.Merged_people_with_different_arms_are_held_out_and_contaminated());

    [Fact]
    public Task Lost_draws_are_found() => Finding.AssertAsync(
        new People(HoldoutBugs.DrawsLost), suite => suite.Stored_draws_decide());

    private sealed class Exposed(Bug bug) : ExposureStoreSuite(new PlantedStoreHarness(bug));

    private sealed class People(Bug bug) : HoldoutPeopleSuite(new PlantedStoreHarness(bug));
}
