using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IDeadLetterStore"/> keeps to.</summary>
public abstract class DeadLetterStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected DeadLetterStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>The same bytes at the same position of the same connection are kept once.</summary>
    [SkippableFact]
    public virtual async Task A_dead_letter_is_kept_once()
    {
        var batch = Sample.Batch() with { Rejected = [Sample.Letter(7, "x"), Sample.Letter(7, "x")] };

        await Interactions.AppendAsync(batch, Token);
        await Interactions.AppendAsync(batch, Token);

        Assert.Single(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
    }

    /// <summary>Other bytes, another position and another connection are other dead letters.</summary>
    [SkippableFact]
    public virtual async Task Other_bytes_positions_and_connections_are_other_letters()
    {
        await Interactions.AppendAsync(Sample.Batch() with { Rejected = [Sample.Letter(7, "x"), Sample.Letter(7, "y"), Sample.Letter(8, "x")] }, Token);
        await Interactions.AppendAsync(
            Sample.Batch() with { Connection = Sample.OtherConnection, Rejected = [Sample.Letter(7, "x") with { Connection = Sample.OtherConnection }] },
            Token);

        Assert.Equal(3, await DeadLetters.ReadAsync(Sample.Connection, Token).CountAsync());
        Assert.Equal(1, await DeadLetters.ReadAsync(Sample.OtherConnection, Token).CountAsync());
    }

    /// <summary>Dead letters come in order of position, as they were received.</summary>
    [SkippableFact]
    public virtual async Task Dead_letters_come_in_order_of_position_with_their_bytes()
    {
        var large = new byte[64 * 1024];
        new Random(3).NextBytes(large);
        DeadLetter[] letters =
        [
            Sample.Letter(long.MaxValue, "last"),
            Sample.Letter(10, "") with { Reason = "Kaputt: 'Ä' 🍦" },
            Sample.Letter(9, "x") with { Raw = large },
            Sample.Letter(1, "\0first"),
        ];

        await Interactions.AppendAsync(Sample.Batch() with { Rejected = letters }, Token);

        var read = await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync();
        Assert.Equal(
            letters.Reverse().Select(letter => (letter.Connection, letter.Position, letter.Reason, Convert.ToHexString(letter.Raw.Span))),
            read.Select(letter => (letter.Connection, letter.Position, letter.Reason, Convert.ToHexString(letter.Raw.Span))));
    }

    /// <summary>Clearing removes the dead letters of one connection and says how many there were.</summary>
    [SkippableFact]
    public virtual async Task Clearing_removes_one_connections_letters()
    {
        await Interactions.AppendAsync(Sample.Batch() with { Rejected = [Sample.Letter(1, "x"), Sample.Letter(2, "x")] }, Token);
        await Interactions.AppendAsync(
            Sample.Batch() with { Connection = Sample.OtherConnection, Rejected = [Sample.Letter(1, "x") with { Connection = Sample.OtherConnection }] },
            Token);

        var first = await DeadLetters.ClearAsync(Sample.Connection, Token);
        var again = await DeadLetters.ClearAsync(Sample.Connection, Token);

        Assert.Equal(2, first);
        Assert.Equal(0, again);
        Assert.Empty(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
        Assert.Single(await DeadLetters.ReadAsync(Sample.OtherConnection, Token).ToListAsync());
    }

    /// <summary>A dead letter that was cleared may come again.</summary>
    [SkippableFact]
    public virtual async Task A_cleared_letter_may_come_again()
    {
        var batch = Sample.Batch() with { Rejected = [Sample.Letter(1, "x")] };
        await Interactions.AppendAsync(batch, Token);
        await DeadLetters.ClearAsync(Sample.Connection, Token);

        await Interactions.AppendAsync(batch, Token);

        Assert.Single(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync());
    }
}
