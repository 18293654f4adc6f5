using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Customers;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What <see cref="ICorrectionStore.ConstrainAsync"/> and <see cref="ICorrectionStore.UndoAsync"/> keep to: separations, connections and undoing.</summary>
public abstract class CustomerConstraintSuite : StoreSuite
{
    private static readonly RecordSeparation Pair = new(Sample.RowId("a"), Sample.RowId("b"));

    /// <summary>Takes the harness of the store under test.</summary>
    protected CustomerConstraintSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>A constraint lets the records wait that it names and that are stored, and nobody else; whoever separates is heard, and remembered.</summary>
    [SkippableFact]
    public virtual async Task Separated_records_are_decided_anew_and_stay_apart()
    {
        await Records.PutAsync([Sample.Row("a", "1@x.org"), Sample.Row("b", "1@x.org"), Sample.Row("c", "1@x.org"), Sample.Row("z", "z@x.org")], Token);
        await UnifyAsync();
        var customer = await CustomerOfAsync(Sample.RowId("a"));

        await SeparateAsync(Pair);
        await UnifyAsync();
        await Records.PutAsync([Sample.Row("d", "1@x.org")], Token);
        await UnifyAsync();

        Assert.NotEqual(await CustomerOfAsync(Sample.RowId("a")), await CustomerOfAsync(Sample.RowId("b")));
        Assert.Equal(customer, await Directory.FindAsync(new CustomerReference.ById(customer), Token));
    }

    /// <summary>The records that a constraint names wait, as far as they are stored, and nobody else: not the others of their customers.</summary>
    [SkippableFact]
    public virtual async Task The_records_that_are_named_wait_alone()
    {
        await Records.PutAsync([Sample.Row("a", "1@x.org"), Sample.Row("b", "1@x.org"), Sample.Row("c", "1@x.org"), Sample.Row("z", "z@x.org")], Token);
        await UnifyAsync();

        await SeparateAsync(Pair);
        var separated = await TakeAsync();
        await ConnectAsync(new RecordConnection(Sample.RowId("z"), Sample.RowId("not stored"), "login"), new RecordConnection(Sample.RowId("c"), Sample.RowId("z"), "login"));
        var connected = await TakeAsync();

        Assert.Equal(["a", "b"], separated);
        Assert.Equal(["c", "z"], connected);
    }

    /// <summary>The same constraint again, either way round, changes nothing.</summary>
    [SkippableFact]
    public virtual async Task The_same_constraint_again_changes_nothing()
    {
        await Records.PutAsync([Sample.Row("a"), Sample.Row("b"), Sample.Row("c")], Token);
        await UnifyAsync();
        var connection = new RecordConnection(Sample.RowId("b"), Sample.RowId("c"), "login");
        var constraints = new CustomerConstraints(
            [Pair, Pair, new RecordSeparation(Pair.Right, Pair.Left)],
            [connection, connection, new RecordConnection(connection.Right, connection.Left, "login")]);

        await Corrections.ConstrainAsync(constraints, Token);
        await Corrections.ConstrainAsync(constraints, Token);
        var known = await Customers.LookAsync(session => session.Constraints.FindAsync([Pair.Left, Pair.Right, connection.Right]), Token);
        await UnifyAsync();

        Assert.Single(known.Separations);
        Assert.Single(known.Connections);
        Assert.NotEqual(await CustomerOfAsync(Pair.Left), await CustomerOfAsync(Pair.Right));
        Assert.Equal(await CustomerOfAsync(connection.Left), await CustomerOfAsync(connection.Right));
    }

    /// <summary>Connected records become one customer, and a separation is stronger.</summary>
    [SkippableFact]
    public virtual async Task Connected_records_become_one_unless_separated()
    {
        await Records.PutAsync([Sample.Row("a"), Sample.Row("b"), Sample.Row("c")], Token);
        await UnifyAsync();

        await ConnectAsync(new RecordConnection(Sample.RowId("a"), Sample.RowId("b"), "login"), new RecordConnection(Sample.RowId("a"), Sample.RowId("c"), "login"));
        await SeparateAsync(Pair);
        await UnifyAsync();

        Assert.Equal(await CustomerOfAsync(Sample.RowId("a")), await CustomerOfAsync(Sample.RowId("c")));
        Assert.NotEqual(await CustomerOfAsync(Sample.RowId("a")), await CustomerOfAsync(Sample.RowId("b")));
    }

    /// <summary>A constraint that was made before one of its records came holds when it comes.</summary>
    [SkippableFact]
    public virtual async Task A_constraint_that_was_made_before_its_record_came_holds()
    {
        await Records.PutAsync([Sample.Row("a", "1@x.org"), Sample.Row("b", "1@x.org")], Token);
        await UnifyAsync();
        await ConnectAsync(new RecordConnection(Sample.RowId("a"), Sample.RowId("late"), "redeemed-code"));
        await SeparateAsync(new RecordSeparation(Sample.RowId("never"), Sample.RowId("b")));
        await UnifyAsync();

        await Records.PutAsync([Sample.Row("late", "late@x.org"), Sample.Row("never", "1@x.org")], Token);
        await UnifyAsync();

        Assert.Equal(await CustomerOfAsync(Sample.RowId("b")), await CustomerOfAsync(Sample.RowId("late")));
        Assert.NotEqual(await CustomerOfAsync(Sample.RowId("b")), await CustomerOfAsync(Sample.RowId("never")));
    }

    /// <summary>Undoing a merge gives the records back to the customer that was merged away, and brings its id back to life.</summary>
    [SkippableFact]
    public virtual async Task An_undone_merge_brings_the_customer_back()
    {
        var (stays, gone, merge) = await MergeAsync();

        var appended = await Corrections.UndoAsync(Undone(stays, gone, merge.Records), [Pair], Token);
        var here = await Directory.FindAsync(new CustomerReference.ById(gone), Token);
        await UnifyAsync();

        Assert.Equal(gone, here);
        Assert.Equal(new HashSet<CustomerId> { stays, gone }, [await CustomerOfAsync(Pair.Left), await CustomerOfAsync(Pair.Right)]);
        Assert.Equal(gone, await CustomerOfAsync(merge.Records[0]));
        Assert.Equal(gone, await Directory.FindAsync(new CustomerReference.ById(gone), Token));
        var last = await Directory.ReadHistoryAsync(stays, Token).LastAsync();
        Assert.Equal((CustomerEventKind.Undone, appended?.Id), (last.Kind, last.Id));
    }

    /// <summary>Of many who undo one merge at once, one does, and the others are told that nothing was left to undo.</summary>
    [SkippableFact]
    public virtual async Task One_merge_is_undone_once()
    {
        var other = Harness.IsShared ? Open() : Store;
        var (stays, gone, merge) = await MergeAsync();

        var answers = await Race.RunAsync(8, thread =>
            (thread % 2 == 0 ? Store : other).GetRequiredService<ICorrectionStore>().UndoAsync(Undone(stays, gone, merge.Records), [Pair], Token));

        Assert.Single(answers, answer => answer is not null);
        Assert.Single(await Directory.ReadHistoryAsync(null, Token).ToListAsync(), happened => happened.Kind == CustomerEventKind.Undone);
    }

    /// <summary>Undoing what is no longer in force changes nothing: the customer was merged onwards, its records went elsewhere, or nobody would stay.</summary>
    [SkippableFact]
    public virtual async Task An_undoing_that_comes_too_late_changes_nothing()
    {
        var (stays, gone, merge) = await MergeAsync();
        var elsewhere = CustomerId.New(Later.Next());
        var before = await Directory.ReadHistoryAsync(null, Token).CountAsync();

        CustomerEvent[] tooLate =
        [
            Undone(elsewhere, gone, merge.Records), Undone(stays, elsewhere, []), Undone(stays, elsewhere, [Sample.RowId("nobody")]),
            Undone(stays, elsewhere, [Pair.Left, Pair.Right]),
        ];
        foreach (var undone in tooLate)
            Assert.Null(await Corrections.UndoAsync(undone, [Pair], Token));
        var waiting = await TakeAsync();

        Assert.Empty(waiting);
        Assert.Equal(before, await Directory.ReadHistoryAsync(null, Token).CountAsync());
        Assert.Equal(stays, await Directory.FindAsync(new CustomerReference.ById(gone), Token));
        Assert.Null(await Directory.FindAsync(new CustomerReference.ById(elsewhere), Token));
    }

    /// <summary>Of the records of a merge, those that still belong to the customer move, and the event names them alone.</summary>
    [SkippableFact]
    public virtual async Task An_undone_merge_names_the_records_that_moved()
    {
        var (stays, gone, merge) = await MergeAsync();

        var appended = await Corrections.UndoAsync(Undone(stays, gone, [Sample.RowId("nobody"), .. merge.Records]), [Pair], Token);

        Assert.Equal(merge.Records, appended?.Records);
        var told = (await Directory.ReadHistoryAsync(gone, Token).ToListAsync()).Single(happened => happened.Kind == CustomerEventKind.Undone);
        Assert.Equal(merge.Records, told.Records);
    }

    /// <summary>An undoing that is cancelled changes nothing, and neither does one of constraints alone.</summary>
    [SkippableFact]
    public virtual async Task A_cancelled_constraint_changes_nothing()
    {
        await Records.PutAsync([Sample.Row("a", "1@x.org"), Sample.Row("b", "1@x.org")], Token);
        await UnifyAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Corrections.ConstrainAsync(new CustomerConstraints([Pair], []), cancelled.Token));

        Assert.Empty(await TakeAsync());
        Assert.Empty((await Customers.LookAsync(session => session.Constraints.FindAsync([Pair.Left]), Token)).Separations);
    }

    /// <summary>Two records that were two customers, and became one by what came later.</summary>
    private async Task<(CustomerId Stays, CustomerId Gone, CustomerEvent Merge)> MergeAsync()
    {
        await Records.PutAsync([Sample.Row("a", "a@x.org"), Sample.Row("b", "b@x.org")], Token);
        await UnifyAsync();
        await Records.PutAsync([Sample.Row("a", "a@x.org", "b@x.org")], Token);
        await UnifyAsync();
        var merge = (await Directory.ReadHistoryAsync(null, Token).ToListAsync()).Single(happened => happened.Kind == CustomerEventKind.Merged);
        return (merge.Customer, merge.Other!.Value, merge);
    }

    private static CustomerEvent Undone(CustomerId stays, CustomerId gone, IReadOnlyList<SourceRecordId> records)
    {
        var at = Later.Next();
        return new CustomerEvent(CustomerEventId.New(at), CustomerEventKind.Undone, at, stays, gone, records, []);
    }

    /// <summary>Strikes off all that waits; answers its keys in order.</summary>
    private async Task<IEnumerable<string>> TakeAsync() =>
        (await Customers.DecideAsync(session => session.Waiting.TakeAsync(99), Token)).Select(record => record.Key).Order();
}
