using SocialCrm.Channels;
using SocialCrm.Governance;

namespace SocialCrm.Storage;

/// <summary>Judges messages by consent and caps and takes their places in the send ledger, in the transaction of whoever stores them.</summary>
/// <remarks>
/// Call <see cref="LockAsync"/> once with all messages of the transaction, and then <see cref="AdmitAsync"/> for each: a message counts for those that are
/// admitted after it. Whoever does not store a message that was admitted must let the transaction fail.
/// </remarks>
internal sealed class SendCheck(RelationalSession session, Tombstones tombstones)
{
    private readonly ConsentRows consents = new(session, tombstones);

    /// <summary>Locks the people that the messages are for.</summary>
    public Task LockAsync(IEnumerable<OutboundMessage> messages, CancellationToken cancellationToken) =>
        PeopleLock.AcquireAsync(session, messages.Select(message => message.Terms).OfType<SendTerms>().Select(terms => terms.Person), cancellationToken);

    /// <summary>Takes a message's place, or says why it may not be sent. Null lets it through; one without terms always is.</summary>
    public async Task<OutboxAddition.Refused?> AdmitAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Terms is not { } terms)
            return null;
        if (terms.Purpose.Value.Length == 0 || terms.Channel.Value.Length == 0)
            throw new ArgumentException("Terms without a purpose or a channel cannot be judged. Name both.", nameof(message));

        // Consent before the tombstone: who withdrew and was erased is refused for the withdrawal.
        if (await RefusalAsync(terms, cancellationToken).ConfigureAwait(false) is { } refused)
            return refused;
        var erased = await tombstones.FindAsync(session, [terms.Person], cancellationToken).ConfigureAwait(false);
        if (erased.Count > 0)
            return new OutboxAddition.Refused(OutboxRefusal.PersonErased, "The person was erased.");
        foreach (var window in terms.Caps)
        {
            if (await SendRows.CountAsync(session, terms.Person, window, cancellationToken).ConfigureAwait(false) >= window.Cap.Most)
                return new OutboxAddition.Refused(OutboxRefusal.CapReached, $"The person has had as many messages as the cap allows: {window.Cap}.");
        }

        await SendRows.TakeAsync(session, message, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Why the person's consent does not let a message through, or null.</summary>
    public async Task<OutboxAddition.Refused?> RefusalAsync(SendTerms terms, CancellationToken cancellationToken)
    {
        var standing = new ConsentStanding(
            terms.Rule, await consents.FindAsync(terms.Person, terms.Purpose, terms.Channel, cancellationToken).ConfigureAwait(false));
        if (standing.Stands)
            return null;
        return new OutboxAddition.Refused(standing.Decision is null ? OutboxRefusal.NoConsent : OutboxRefusal.ConsentWithdrawn, standing.Explanation);
    }
}
