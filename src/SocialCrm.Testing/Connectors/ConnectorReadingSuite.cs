using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Whether a poller or a listener reads everything once or more, and never skips.</summary>
public abstract class ConnectorReadingSuite : ConnectorSuite
{
    /// <summary>Takes the harness of the connector under test.</summary>
    protected ConnectorReadingSuite(ConnectorHarness harness)
        : base(harness)
    {
    }

    /// <summary>Ids, authors, times and characters beyond ASCII come as they were said.</summary>
    [SkippableFact]
    public virtual async Task What_was_said_is_read_as_it_was_said()
    {
        NeedsReading();
        var words = new PlatformWords("ada", "Grüße \u201e冰淇淋\u201c \ud83c\udf68", Time.GetUtcNow().AddMinutes(-1));
        var id = Platform.Say(words);

        var read = Assert.Single((await ReadAsync(ChannelCursor.Start)).Interactions, interaction => interaction.ExternalId == id);

        Assert.Equal(Harness.Connection, read.Connection);
        Assert.Equal(Descriptor.Channel, read.Author.Channel);
        Assert.NotEmpty(read.Author.Key);
        Assert.Contains(words.Text, read.Text ?? "", StringComparison.Ordinal);
        Assert.Equal(words.At, read.OccurredAt, TimeSpan.FromSeconds(1));
        Assert.False(read.IsOwn);
        Assert.NotEqual(0, read.Raw.Length);
    }

    /// <summary>One author is one account, another is another.</summary>
    [SkippableFact]
    public virtual async Task An_author_keeps_one_key()
    {
        NeedsReading();
        SayMany(6);

        var keys = (await ReadAsync(ChannelCursor.Start)).Interactions.Select(interaction => interaction.Author.Key).Distinct();

        Assert.Equal(3, keys.Count());
    }

    /// <summary>From the cursor behind a page on, what was said since is read.</summary>
    [SkippableFact]
    public virtual async Task Reading_goes_on_from_a_cursor_without_a_gap()
    {
        NeedsReading();
        var first = SayMany(3);
        var (before, _, cursor) = await ReadAsync(ChannelCursor.Start);
        Time.Advance(TimeSpan.FromMinutes(1));
        var second = SayMany(3, "eve");

        var (after, _, _) = await ReadAsync(new ChannelCursor(cursor.Value));

        Assert.Subset(before.Select(read => read.ExternalId).ToHashSet(), first.ToHashSet());
        Assert.Subset(after.Select(read => read.ExternalId).ToHashSet(), second.ToHashSet());
    }

    /// <summary>Several things of one instant, of which one is listed late, are all read.</summary>
    [SkippableFact]
    public virtual async Task Ties_and_late_arrivals_are_not_skipped()
    {
        NeedsReading();
        var instant = Time.GetUtcNow().AddSeconds(-10);
        foreach (var author in new[] { "ada", "ben" })
            Platform.Say(new PlatformWords(author, "first", instant));
        var (_, _, cursor) = await ReadAsync(ChannelCursor.Start);
        string[] late =
        [
            Platform.Say(new PlatformWords("eve", "of the same instant", instant)),
            Platform.Say(new PlatformWords("flo", "a little older", instant.AddSeconds(-1))),
        ];

        var (after, _, _) = await ReadAsync(cursor);

        Assert.Subset(after.Select(read => read.ExternalId).ToHashSet(), late.ToHashSet());
    }

    /// <summary>The last thing that was read can go, and reading goes on.</summary>
    [SkippableFact]
    public virtual async Task A_deleted_anchor_does_not_stall_the_cursor()
    {
        NeedsReading();
        var said = SayMany(3);
        var (_, _, cursor) = await ReadAsync(ChannelCursor.Start);
        Lever(Platform.Remove(said[^1]), "take back what was said");
        Time.Advance(TimeSpan.FromMinutes(1));
        var next = SayMany(2, "eve");

        var (after, _, _) = await ReadAsync(cursor);

        Assert.Subset(after.Select(read => read.ExternalId).ToHashSet(), next.ToHashSet());
    }

    /// <summary>A cursor that an earlier version wrote is understood.</summary>
    [SkippableFact]
    public virtual async Task An_older_cursor_is_understood()
    {
        NeedsReading();
        var older = Harness.OlderCursor;
        Lever(older is not null, "name a cursor of an earlier version");
        var said = SayMany(3);

        var (read, _, next) = await ReadAsync(older!.Value);

        Assert.Subset(read.Select(interaction => interaction.ExternalId).ToHashSet(), said.ToHashSet());
        Assert.False(next.IsStart);
    }

    /// <summary>A few hundred things from the beginning leave no gap.</summary>
    [SkippableFact]
    public virtual async Task A_backfill_leaves_no_gap()
    {
        NeedsReading();
        Needs(ChannelCapabilities.Backfill);
        var said = SayMany(230);

        var (read, _, cursor) = await ReadAsync(ChannelCursor.Start);
        var (again, _, _) = await ReadAsync(cursor);

        Assert.Subset(read.Select(interaction => interaction.ExternalId).ToHashSet(), said.ToHashSet());
        Assert.InRange(again.Count, 0, said.Count - 1);
    }

    /// <summary>An edit and a deletion are the same thing in another version.</summary>
    [SkippableFact]
    public virtual async Task An_edit_and_a_deletion_are_new_versions()
    {
        NeedsReading();
        Needs(ChannelCapabilities.Edits);
        var said = SayMany(2);
        var (before, _, cursor) = await ReadAsync(ChannelCursor.Start);
        Time.Advance(TimeSpan.FromMinutes(1));
        Lever(Platform.Edit(said[0], "said otherwise"), "change what was said");
        var removed = Platform.Remove(said[1]);

        var (after, _, _) = await ReadAsync(cursor);

        var first = before.Single(read => read.ExternalId == said[0]);
        Assert.Contains(after, read => read.ExternalId == said[0] && read.Version != first.Version && (read.Text ?? "").Contains("said otherwise", StringComparison.Ordinal));
        if (removed)
            Assert.Contains(after, read => read.ExternalId == said[1] && read.Kind == InteractionKind.Delete && string.IsNullOrEmpty(read.Text));
    }

    /// <summary>The same page read twice, also by another instance, and also with fields nobody knows, says the same.</summary>
    [SkippableFact]
    public virtual async Task Reading_is_deterministic_and_ignores_news()
    {
        NeedsReading();
        SayMany(5);
        var (first, _, _) = await ReadAsync(ChannelCursor.Start);

        await using var other = Alone(Harness.Add);
        Platform.SpeakNews();
        var (second, rejected, _) = await ReadAsync(ChannelCursor.Start, Harness.Connector(other));

        Assert.Equal(first.Select(Words), second.Select(Words));
        Assert.Empty(rejected);
    }

    /// <summary>What cannot be read is reported with its bytes, and stops nothing beside it.</summary>
    [SkippableFact]
    public virtual async Task Nonsense_does_not_stop_its_siblings()
    {
        NeedsReading();
        var before = SayMany(2);
        Lever(Platform.SayNonsense(), "list something unreadable");
        Time.Advance(TimeSpan.FromSeconds(10));
        var after = SayMany(2, "eve");

        var (read, rejected, _) = await ReadAsync(ChannelCursor.Start);

        Assert.Subset(read.Select(interaction => interaction.ExternalId).ToHashSet(), before.Concat(after).ToHashSet());
        Assert.NotEmpty(rejected);
        Assert.All(rejected, letter => Assert.True(letter.Reason.Length > 0 && letter.Raw.Length > 0));
    }

    /// <summary>What the connector's own account says is marked as its own.</summary>
    [SkippableFact]
    public virtual async Task Own_words_are_marked()
    {
        NeedsReading();
        Skip.If(Harness.OwnAccount is null, "The connector signs in with no account.");
        var own = Platform.Say(new PlatformWords(Harness.OwnAccount, "We are open until ten.", Time.GetUtcNow().AddMinutes(-1)));

        var (read, _, _) = await ReadAsync(ChannelCursor.Start);

        Assert.All(read.Where(interaction => interaction.ExternalId == own), interaction => Assert.True(interaction.IsOwn));
    }

    /// <summary>Everything keeps within the limits of an interaction.</summary>
    [SkippableFact]
    public virtual async Task Interactions_keep_their_limits()
    {
        NeedsReading();
        SayMany(5);

        var (read, _, _) = await ReadAsync(ChannelCursor.Start);

        Assert.All(read, interaction =>
        {
            Assert.InRange(interaction.ExternalId.Length, 1, 512);
            Assert.InRange(interaction.Version.Length, 0, 128);
            Assert.InRange(interaction.Author.Key.Length, 1, 256);
            Assert.NotEqual(default, interaction.OccurredAt);
        });
    }
}
