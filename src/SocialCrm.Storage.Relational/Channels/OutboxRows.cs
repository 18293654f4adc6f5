using SocialCrm.Channels;

namespace SocialCrm.Storage;

/// <summary>Puts messages into the outbox, in the transaction of whoever decides that they are sent.</summary>
internal sealed class OutboxRows(RelationalSession session, Tombstones tombstones)
{
    private readonly SendCheck check = new(session, tombstones);

    /// <summary>As <see cref="IOutboxStore.AddAsync"/>, for several messages, in order; the people are locked first, all at once.</summary>
    public async Task<IReadOnlyList<OutboxAddition>> AddAsync(IReadOnlyList<(OutboundMessage Message, string Key)> messages, CancellationToken cancellationToken)
    {
        await check.LockAsync(messages.Select(pair => pair.Message), cancellationToken).ConfigureAwait(false);
        var additions = new List<OutboxAddition>(messages.Count);
        foreach (var (message, key) in messages)
            additions.Add(await AddLockedAsync(message, key, cancellationToken).ConfigureAwait(false));
        return additions;
    }

    /// <summary>As <see cref="IOutboxStore.AddAsync"/>.</summary>
    public async Task<OutboxAddition> AddAsync(OutboundMessage message, string key, CancellationToken cancellationToken) =>
        (await AddAsync([(message, key)], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Whoever inserts the key is judged; everybody else waits for that transaction and is told what stands. A refusal takes the row back.</summary>
    private async Task<OutboxAddition> AddLockedAsync(OutboundMessage message, string key, CancellationToken cancellationToken)
    {
        if (await InsertAsync(message, key, cancellationToken).ConfigureAwait(false)
            && await check.AdmitAsync(message, cancellationToken).ConfigureAwait(false) is { } refused)
        {
            await session.ExecuteAsync(
                "DELETE FROM outbox WHERE connection = $1 AND request_key = $2", cancellationToken, message.Connection.Value, key).ConfigureAwait(false);
            return refused;
        }

        var entry = await session.FirstAsync(
            $"SELECT {OutboxColumns.Names} FROM outbox WHERE connection = $1 AND request_key = $2",
            OutboxColumns.Read, cancellationToken, message.Connection.Value, key).ConfigureAwait(false)
            ?? throw new ArgumentException("A message of this id stands in the outbox under another key. Give each message an id of its own.", nameof(message));
        return new OutboxAddition.Stands(entry);
    }

    private async Task<bool> InsertAsync(OutboundMessage message, string key, CancellationToken cancellationToken) => await session.ExecuteAsync(
        """
        INSERT INTO outbox (
            connection, request_key, message_id, operation, text, title, language, reply_to, thread, recipient, media, created_at,
            may_have_arrived, person_id, purpose, channel, consent_rule, state, attempts, next_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, 0, 0) ON CONFLICT DO NOTHING
        """,
        cancellationToken,
        message.Connection.Value, key, message.Id.Value, message.Operation, message.Text, message.Title, message.Language, message.ReplyTo,
        message.Thread, message.Recipient, OutboxColumns.Media(message), message.CreatedAt, message.MayHaveArrived,
        message.Terms?.Person.Value, message.Terms?.Purpose.Value, message.Terms?.Channel.Value, (int?)message.Terms?.Rule).ConfigureAwait(false) == 1;
}
