using Microsoft.Extensions.Logging;
using SocialCrm.Offers;

namespace SocialCrm;

/// <summary>Everything the library logs. Event ids: Channels 1xx, Customers 2xx, Offers 3xx, Attribution 4xx, Governance 5xx; never reused, never with personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Debug, "Unification gave {Records} records a customer: {Created} created, {Merged} merged, {Split} split.")]
    public static partial void CustomersUnified(this ILogger logger, int records, int created, int merged, int split);

    [LoggerMessage(202, LogLevel.Information, "{Keys} keys are shared by more than {Maximum} records and were set aside.")]
    public static partial void KeysSetAside(this ILogger logger, int keys, int maximum);

    [LoggerMessage(301, LogLevel.Information, "Campaign {Campaign} is published.")]
    public static partial void CampaignPublished(this ILogger logger, CampaignId campaign);

    [LoggerMessage(302, LogLevel.Debug, "{Connections} redeemed codes were reported as evidence of identity.")]
    public static partial void EvidenceReported(this ILogger logger, int connections);

    [LoggerMessage(401, LogLevel.Information, "Attribution report built in {Elapsed}: {Attributed} conversions with touchpoints and {Unattributed} without, {Models} models.")]
    public static partial void ReportBuilt(this ILogger logger, TimeSpan elapsed, long attributed, long unattributed, int models);

    [LoggerMessage(501, LogLevel.Information, "Retention changed or removed {Rows} rows.")]
    public static partial void RetentionApplied(this ILogger logger, int rows);

    [LoggerMessage(502, LogLevel.Error, "Retention could not be applied; the next turn tries again.")]
    public static partial void RetentionFailed(this ILogger logger, Exception exception);
}
