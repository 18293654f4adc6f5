using System.Globalization;
using SocialCrm;
using SocialCrm.Attribution;
using SocialCrm.Channels;
using SocialCrm.Offers;

namespace QuickStart.Steps;

/// <summary>Brings costs in. A cost file names no ids, so each row's is made of what it says: the same file again changes nothing.</summary>
internal sealed class CostImport(TableFile file, FactLog facts)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The currency named first; null when there was none.</summary>
    public Currency? Currency { get; private set; }

    /// <summary>Answers how many costs were new or changed.</summary>
    public async Task<int> RunAsync(RejectedRowLog rejects, CancellationToken cancellationToken)
    {
        var changed = 0;
        var batch = new List<ChannelCost>();
        await foreach (var cost in file.ReadAsync(Read, rejects, cancellationToken))
        {
            Currency ??= cost.Amount.Currency;
            batch.Add(cost with { Id = Numbered(cost.Id) });
            if (batch.Count < 1_000)
                continue;
            changed += await facts.PutAsync(batch, cancellationToken);
            batch.Clear();
        }

        return changed + await facts.PutAsync(batch, cancellationToken);
    }

    private static ChannelCost Read(RowValues row)
    {
        var channel = new ChannelId(row.Required("channel", 64));
        var (from, to) = (row.Instant("from"), row.Instant("to"));
        if (to <= from)
            throw RowValues.Refused("to", "is not later than from. It is the first instant after the period");
        var campaign = row.Optional("campaign", 64);
        if (campaign.Any(char.IsControl))
            throw RowValues.Refused("campaign", "holds a control character. Remove it");
        var amount = row.Money("amount", "currency");
        var id = string.Create(CultureInfo.InvariantCulture, $"{channel}|{from:yyyy-MM-ddTHH:mm:ssZ}|{to:yyyy-MM-ddTHH:mm:ssZ}|{amount.Currency}|{campaign}");
        return new ChannelCost(Sources.QuickStart, id, channel, campaign.Length == 0 ? null : new CampaignId(campaign), from, to, amount);
    }

    /// <summary>Two invoices for the same period are two costs.</summary>
    private string Numbered(string id)
    {
        var number = seen[id] = seen.GetValueOrDefault(id) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{id}|{number}");
    }
}
