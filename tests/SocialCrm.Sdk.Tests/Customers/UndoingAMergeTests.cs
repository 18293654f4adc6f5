using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

public sealed class UndoingAMergeTests
{
    private readonly SourceRecord older = People.Stating("crm", "older", People.Email("older@ice.example"));
    private readonly SourceRecord row = People.Stating("crm", "row", People.Email("row@ice.example"));
    private readonly SourceRecord call = People.Stating("calls", "call", People.Email("call@ice.example"));

    [Fact]
    public async Task Of_two_operators_who_undo_one_merge_one_finds_it_undone()
    {
        await using var crm = new CustomersOnSqlite();
        var merge = await MergeAsync(crm);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => crm.Unifier.UndoAsync(merge.Customer, merge.Id))));

        Assert.Single(outcomes, outcome => outcome == UndoOutcome.Undone);
        Assert.Equal(3, outcomes.Count(outcome => outcome == UndoOutcome.NoLongerInForce));
        Assert.Single(await crm.HistoryAsync(), told => told.Kind == CustomerEventKind.Undone);
    }

    [Fact]
    public async Task A_customer_that_is_merged_onwards_meanwhile_is_found_where_it_went()
    {
        CustomersOnSqlite? at = null;
        await using var crm = at = new CustomersOnSqlite(crm => Interrupt(crm, () => ConnectAsync(at!, older, row)));
        await crm.TakeInAsync(older);
        var merge = await MergeAsync(crm);

        var outcome = await crm.Unifier.UndoAsync(merge.Customer, merge.Id);

        Assert.Equal(UndoOutcome.Undone, outcome);
        Assert.Equal("call | older row", await crm.ClustersAsync());
        var undone = Assert.Single(await crm.HistoryAsync(), told => told.Kind == CustomerEventKind.Undone);
        Assert.Equal(await crm.CustomerOfAsync(older), undone.Customer);
        Assert.Equal([call.Id], undone.Records);
        Assert.Equal(merge.Other, await crm.CustomerOfAsync(call));
    }

    [Fact]
    public async Task A_merge_that_is_taken_apart_meanwhile_is_no_longer_in_force()
    {
        CustomersOnSqlite? at = null;
        await using var crm = at = new CustomersOnSqlite(crm => Interrupt(crm, () => SeparateAsync(at!)));
        var merge = await MergeAsync(crm);

        var outcome = await crm.Unifier.UndoAsync(merge.Customer, merge.Id);

        Assert.Equal(UndoOutcome.NoLongerInForce, outcome);
        Assert.Equal("call | row", await crm.ClustersAsync());
        Assert.DoesNotContain(await crm.HistoryAsync(), told => told.Kind == CustomerEventKind.Undone);
    }

    private async Task<CustomerEvent> MergeAsync(CustomersOnSqlite crm)
    {
        await crm.TakeInAsync(row);
        await crm.TakeInAsync(call);
        await ConnectAsync(crm, row, call);
        return (await crm.HistoryAsync()).Single(told => told.Kind == CustomerEventKind.Merged);
    }

    private static async Task ConnectAsync(CustomersOnSqlite crm, SourceRecord left, SourceRecord right)
    {
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([], [new RecordConnection(left.Id, right.Id, "login")]));
        await crm.Unifier.UnifyAsync();
    }

    private async Task SeparateAsync(CustomersOnSqlite crm)
    {
        await crm.Unifier.ConstrainAsync(new CustomerConstraints([new RecordSeparation(row.Id, call.Id)], []));
        await crm.Unifier.UnifyAsync();
    }

    /// <summary>Lets something happen between the reading of a customer and the undoing of a merge, once.</summary>
    private static void Interrupt(SocialCrmBuilder crm, Func<Task> happens)
    {
        var sound = crm.Services.Last(service => service.ServiceType == typeof(ICorrectionStore));
        crm.Services.Remove(sound);
        crm.Services.AddSingleton<ICorrectionStore>(provider =>
            new Interrupted((ICorrectionStore)ActivatorUtilities.CreateInstance(provider, sound.ImplementationType!), happens));
    }

    private sealed class Interrupted(ICorrectionStore sound, Func<Task> happens) : ICorrectionStore
    {
        private int undoings;

        public Task ConstrainAsync(CustomerConstraints constraints, CancellationToken cancellationToken) =>
            sound.ConstrainAsync(constraints, cancellationToken);

        public async Task<CustomerEvent?> UndoAsync(CustomerEvent undone, IReadOnlyList<RecordSeparation> separations, CancellationToken cancellationToken)
        {
            if (undoings++ == 0)
                await happens();
            return await sound.UndoAsync(undone, separations, cancellationToken);
        }
    }
}
