using SocialCrm.Channels;

namespace SocialCrm.Attribution;

/// <summary>What channels and campaigns earned in a period, model beside model.</summary>
/// <param name="From">The first instant of the period; null for no beginning.</param>
/// <param name="To">The first instant after it; null for no end.</param>
/// <param name="CreatedAt">When the report was built.</param>
/// <param name="Models">The models, in the order asked for.</param>
/// <param name="Totals">What the period came to, a currency a row.</param>
/// <param name="Lines">By channel and campaign.</param>
/// <param name="ChannelLines">By channel.</param>
/// <param name="CampaignLines">By campaign.</param>
/// <remarks>
/// <para>Lines are in the order of the models, then currency, channel and campaign (ordinal; no campaign first). Every model has the same
/// lines: each channel and campaign that was touched before a conversion or had costs, also where a model credits it nothing.</para>
/// <para>The same facts always give the same report, bit for bit, whatever the order they were read in.</para>
/// </remarks>
public sealed record RoiReport(
    DateTimeOffset? From,
    DateTimeOffset? To,
    DateTimeOffset CreatedAt,
    IReadOnlyList<string> Models,
    IReadOnlyList<AttributionSummary> Totals,
    IReadOnlyList<RoiLine> Lines,
    IReadOnlyList<RoiLine> ChannelLines,
    IReadOnlyList<RoiLine> CampaignLines)
{
    /// <summary>Stands in the place of a channel for conversions that no touchpoint preceded.</summary>
    public static ChannelId Unattributed { get; } = new("(unattributed)");

    /// <summary>One model's lines by channel and campaign.</summary>
    /// <exception cref="ArgumentException">The report holds no such model.</exception>
    public IReadOnlyList<RoiLine> ByChannelAndCampaign(string model) => Of(model, Lines);

    /// <summary>One model's lines by channel, all campaigns together.</summary>
    /// <exception cref="ArgumentException">The report holds no such model.</exception>
    public IReadOnlyList<RoiLine> ByChannel(string model) => Of(model, ChannelLines);

    /// <summary>One model's lines by campaign, all channels together.</summary>
    /// <exception cref="ArgumentException">The report holds no such model.</exception>
    public IReadOnlyList<RoiLine> ByCampaign(string model) => Of(model, CampaignLines);

    private List<RoiLine> Of(string model, IReadOnlyList<RoiLine> lines)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Models.Contains(model, StringComparer.Ordinal)
            ? [.. lines.Where(line => string.Equals(line.Model, model, StringComparison.Ordinal))]
            : throw new ArgumentException($"The report holds no model '{model}'. It holds {string.Join(", ", Models)}.", nameof(model));
    }
}
