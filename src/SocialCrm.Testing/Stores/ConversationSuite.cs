using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="IConversationReader"/> keeps to.</summary>
public abstract class ConversationSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected ConversationSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private IConversationReader Conversations => Store.GetRequiredService<IConversationReader>();

    /// <summary>An interaction is found in the version that was stored last, on its own connection only.</summary>
    [SkippableFact]
    public virtual async Task An_interaction_is_found_in_the_version_that_was_stored_last()
    {
        var first = Sample.Interaction("1", version: "9") with { Thread = "t" };
        await Interactions.AppendAsync(Sample.Batch(first), Token);
        await Interactions.AppendAsync(
            Sample.Batch(first with { Version = "10", Kind = InteractionKind.Delete, Text = null }) with { ObservedAt = Sample.Noon.AddSeconds(1) }, Token);

        var found = await Conversations.FindAsync(Sample.Connection, "1", Token);

        Assert.Equal(("10", InteractionKind.Delete, "t"), (found!.Version, found.Kind, found.Thread));
        Assert.Null(await Conversations.FindAsync(Sample.OtherConnection, "1", Token));
        Assert.Null(await Conversations.FindAsync(Sample.Connection, "2", Token));
    }

    /// <summary>When somebody was heard of last is told for each person and each connection, whatever order things came in.</summary>
    [SkippableFact]
    public virtual async Task When_somebody_was_heard_of_last_is_told()
    {
        foreach (var (id, minute) in new[] { ("2", 20), ("3", 30), ("1", 10) })
            await Interactions.AppendAsync(Sample.Batch(Sample.Interaction(id) with { OccurredAt = Sample.Noon.AddMinutes(minute) }), Token);
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("4") with { Connection = Sample.OtherConnection, OccurredAt = Sample.Noon.AddMinutes(40) }), Token);
        await Interactions.AppendAsync(Sample.Batch(Sample.Interaction("5", "bob") with { OccurredAt = Sample.Noon.AddMinutes(50) }), Token);

        Assert.Equal(Sample.Noon.AddMinutes(30), await LastAsync(Sample.Connection, "ada"));
        Assert.Equal(Sample.Noon.AddMinutes(40), await LastAsync(Sample.OtherConnection, "ada"));
        Assert.Equal(Sample.Noon.AddMinutes(50), await LastAsync(Sample.Connection, "bob"));
        Assert.Null(await LastAsync(Sample.OtherConnection, "bob"));
    }

    private Task<DateTimeOffset?> LastAsync(ConnectionId connection, string author) =>
        Conversations.FindLastAsync(connection, new Account(Sample.Channel, author), Token);
}
