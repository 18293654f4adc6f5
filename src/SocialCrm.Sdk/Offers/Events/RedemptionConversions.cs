using Microsoft.Extensions.Options;
using SocialCrm.Attribution;

namespace SocialCrm.Offers;

/// <summary>Tells the Attribution room of the orders that codes were used on.</summary>
internal sealed class RedemptionConversions(IFactStore facts, IOptions<OfferOptions> options)
{
    private readonly string? source = options.Value.ConversionSource;

    /// <remarks>A conversion is known by the order's reference, so an event told twice, and an order that the host reports under the same source, count once.</remarks>
    public async Task ReportAsync(IReadOnlyList<OfferEvent> events, CancellationToken cancellationToken)
    {
        if (source is null)
            return;
        var conversions = events
            .Where(told => told is { Kind: OfferEventKind.Redeemed, Entry: { Order: not null, OrderReference.Length: > 0 } })
            .Select(told => new Conversion(told.Entry!.Redeemer, source, told.Entry.OrderReference, told.Entry.At, told.Entry.Order!.Value))
            .ToList();
        if (conversions.Count > 0)
            await facts.AppendAsync(conversions, cancellationToken).ConfigureAwait(false);
    }
}
