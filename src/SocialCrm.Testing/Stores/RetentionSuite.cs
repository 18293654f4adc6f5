using SocialCrm.Channels;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What <see cref="IPersonalDataStore.ApplyRetentionAsync"/> removes, and what it leaves.</summary>
public abstract class RetentionSuite : StoreSuite
{
    private static readonly DateTimeOffset CutOff = Sample.Noon;

    /// <summary>Takes the harness of the store under test.</summary>
    protected RetentionSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Without cut-offs everything is kept for ever.</summary>
    [SkippableFact]
    public virtual async Task Without_cut_offs_everything_stays()
    {
        await PrepareAsync();

        Assert.Equal(0, await PersonalData.ApplyRetentionAsync(new RetentionCutoffs(null, null, null), Token));

        Assert.Equal(["kept: text raw", "old: text raw"], await InteractionsAsync());
        Assert.Equal([1, 2], await LettersAsync());
    }

    /// <summary>Bytes observed before the cut-off go, and the texts stay.</summary>
    [SkippableFact]
    public virtual async Task Old_bytes_go_and_texts_stay()
    {
        await PrepareAsync();

        Assert.Equal(1, await PersonalData.ApplyRetentionAsync(new RetentionCutoffs(CutOff, null, null), Token));
        Assert.Equal(0, await PersonalData.ApplyRetentionAsync(new RetentionCutoffs(CutOff, null, null), Token));

        Assert.Equal(["kept: text raw", "old: text"], await InteractionsAsync());
        Assert.Equal([1, 2], await LettersAsync());
    }

    /// <summary>Texts observed before the cut-off go with their bytes, from the tables too; that there was an interaction stays.</summary>
    [SkippableFact]
    public virtual async Task Old_texts_go_with_their_bytes()
    {
        await PrepareAsync();

        Assert.Equal(1, await PersonalData.ApplyRetentionAsync(new RetentionCutoffs(null, CutOff, null), Token));
        Assert.Equal(0, await PersonalData.ApplyRetentionAsync(new RetentionCutoffs(CutOff, CutOff, null), Token));

        Assert.Equal(["kept: text raw", "old:"], await InteractionsAsync());
        Assert.Empty(await Harness.FindAsync("saidold"u8.ToArray(), Token));
        Assert.Empty(await Harness.FindAsync("rawold"u8.ToArray(), Token));
    }

    /// <summary>Dead letters observed before the cut-off go.</summary>
    [SkippableFact]
    public virtual async Task Old_dead_letters_go()
    {
        await PrepareAsync();

        Assert.Equal(1, await PersonalData.ApplyRetentionAsync(new RetentionCutoffs(null, null, CutOff), Token));

        Assert.Equal(["kept: text raw", "old: text raw"], await InteractionsAsync());
        Assert.Equal([2], await LettersAsync());
    }

    /// <summary>However much is too old, all of it goes, and nothing else.</summary>
    [SkippableFact]
    public virtual async Task However_much_is_too_old_all_of_it_goes()
    {
        const int Many = 1_234;
        await PrepareAsync();
        var old = Enumerable.Range(0, Many).Select(number => Sample.Interaction($"many {number}") with { Raw = new byte[] { 1, 2, 3 } }).ToList();
        await Interactions.AppendAsync(
            Sample.Batch(old) with { ObservedAt = CutOff.AddDays(-1), Rejected = [.. Enumerable.Range(0, Many).Select(number => Sample.Letter(number, $"many {number}"))] }, Token);

        Assert.Equal(3 * (Many + 1), await ApplyAsync(new RetentionCutoffs(CutOff, null, null)) + await ApplyAsync(new RetentionCutoffs(null, CutOff, CutOff)));

        Assert.Equal(["kept: text raw"], (await InteractionsAsync()).Where(read => read.Contains(" text", StringComparison.Ordinal)));
        Assert.Equal([2], await LettersAsync());
    }

    /// <summary>What was removed does not come back when the same batch is sent again.</summary>
    [SkippableFact]
    public virtual async Task What_was_removed_does_not_come_back_as_new()
    {
        await PrepareAsync();
        await PersonalData.ApplyRetentionAsync(new RetentionCutoffs(CutOff, CutOff, CutOff), Token);

        var again = await Interactions.AppendAsync(Batch("old", 1, CutOff.AddDays(1)) with { Rejected = [] }, Token);

        Assert.Equal(new IntakeOutcome(0, 1, 0, false), again);
        Assert.Equal(["kept: text raw", "old:"], await InteractionsAsync());
    }

    /// <summary>One batch observed just before the cut-off, and one observed at it.</summary>
    private async Task PrepareAsync()
    {
        await Interactions.AppendAsync(Batch("old", 1, CutOff.AddMicroseconds(-1)), Token);
        await Interactions.AppendAsync(Batch("kept", 2, CutOff), Token);
    }

    private static IntakeBatch Batch(string id, long position, DateTimeOffset observedAt) => Sample.Batch(Sample.Interaction(id) with
    {
        // Its own time is on the other side of the cut-off: what counts is when it was observed.
        OccurredAt = id == "old" ? CutOff.AddYears(1) : CutOff.AddYears(-1),
        Text = "said" + id,
        Raw = System.Text.Encoding.UTF8.GetBytes("raw" + id),
    }) with
    {
        ObservedAt = observedAt,
        Rejected = [Sample.Letter(position, id)],
    };

    private Task<int> ApplyAsync(RetentionCutoffs cutoffs) => PersonalData.ApplyRetentionAsync(cutoffs, Token);

    private async Task<List<string>> InteractionsAsync() =>
        await Interactions.ReadAsync(null, Token)
            .Select(read => $"{read.ExternalId}:{(read.Text is null ? "" : " text")}{(read.Raw.IsEmpty ? "" : " raw")}").ToListAsync();

    private async Task<List<long>> LettersAsync() =>
        await DeadLetters.ReadAsync(Sample.Connection, Token).Select(letter => letter.Position).ToListAsync();
}
