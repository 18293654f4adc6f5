using SocialCrm.Customers;
using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>
/// Takes a person out of gifts: their ids, their addresses and what was written by or to them. What was paid stays owed and the sums stay; token and code stay good
/// for whoever holds them, since they are money and lead to nobody.
/// </summary>
internal sealed class GiftsEraser : IRoomEraser
{
    public IReadOnlyList<string> Tables { get; } = ["gifts", "gift_entries"];

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        foreach (var record in erasure.Records)
        {
            await ForgetSenderAsync(erasure, record, cancellationToken).ConfigureAwait(false);
            await ForgetClaimerAsync(erasure, record, cancellationToken).ConfigureAwait(false);
            await erasure.PseudonymiseAsync(
                "gifts", "recipient_kind = NULL, recipient_id = NULL, recipient_channel = NULL, recipient_address = NULL, message = '' WHERE recipient_id = $1", cancellationToken, record.Id).ConfigureAwait(false);
            foreach (var value in record.Record?.Values.Where(IsAddress) ?? [])
            {
                await erasure.PseudonymiseAsync(
                    "gifts", "recipient_kind = NULL, recipient_channel = NULL, recipient_address = NULL, message = '' WHERE lower(recipient_address) = $1", cancellationToken, value.Value.ToLowerInvariant()).ConfigureAwait(false);
            }

            await HashAsync(erasure, ("gift_entries", "request_key", "record_id = $1"), record.Id, cancellationToken).ConfigureAwait(false);
            await erasure.PseudonymiseAsync(
                "gift_entries", "record_id = $2, reference = '', request_key = NULL WHERE record_id = $1", cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
        }
    }

    /// <summary>What a gift can be sent to that names no record.</summary>
    private static bool IsAddress(RecordValue value) => value.Kind is AttributeKind.Email or AttributeKind.Phone or AttributeKind.Handle;

    private static async Task ForgetSenderAsync(Erasure erasure, ErasedRecord record, CancellationToken cancellationToken)
    {
        await HashAsync(erasure, ("gifts", "request_key", "sender_id = $1"), record.Id, cancellationToken).ConfigureAwait(false);
        await HashAsync(erasure, ("gifts", "sent_key", "sender_id = $1"), record.Id, cancellationToken).ConfigureAwait(false);
        await erasure.PseudonymiseAsync(
            "gifts", "sender_id = $2, message = '', payment_reference = '', request_key = NULL, sent_key = NULL WHERE sender_id = $1", cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
    }

    /// <summary>The address that a claimed gift was sent to is the claimer's, whatever record it names.</summary>
    private static async Task ForgetClaimerAsync(Erasure erasure, ErasedRecord record, CancellationToken cancellationToken)
    {
        await HashAsync(erasure, ("gifts", "claim_key", "claimer_id = $1"), record.Id, cancellationToken).ConfigureAwait(false);
        await erasure.RemoveAsync(
            "offer_events", $"kind = {(int)OfferEventKind.GiftClaimed} AND subject_id IN (SELECT g.gift_id FROM gifts g WHERE g.claimer_id = $1)", cancellationToken, record.Id).ConfigureAwait(false);
        await erasure.PseudonymiseAsync(
            "gifts",
            """
            claimer_id = $2, claim_key = NULL, recipient_kind = NULL, recipient_id = NULL, recipient_channel = NULL, recipient_address = NULL, message = ''
            WHERE claimer_id = $1
            """,
            cancellationToken, record.Id, record.Replacement).ConfigureAwait(false);
    }

    /// <summary>A retry must still be told from a second attempt; what its key says of the person goes.</summary>
    private static async Task HashAsync(Erasure erasure, (string Table, string Column, string Which) keys, Guid record, CancellationToken cancellationToken)
    {
        var named = await erasure.Session.ListAsync(
            $"SELECT {keys.Column} FROM {keys.Table} WHERE {keys.Column} IS NOT NULL AND {keys.Which}", row => row.Text(0), cancellationToken, record).ConfigureAwait(false);
        foreach (var key in named.Where(key => !ErasureSalt.IsHash(key)))
        {
            await erasure.PseudonymiseAsync(
                "offer_requests", "request_key = $2 WHERE request_key = $1", cancellationToken, key, erasure.Salt.Hash(new IdempotencyKey(key))).ConfigureAwait(false);
        }
    }
}
