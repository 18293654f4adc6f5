using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>Says in which period of a limit an instant lies, as the number of its first local day: no change of a clock moves that.</summary>
internal static class BudgetPeriods
{
    public static long Of(BudgetPeriod period, DateTimeOffset at, string zone)
    {
        if (period == BudgetPeriod.Whole)
            return 0;

        // A zone that this machine does not know was known where the campaign was published; days are UTC then.
        var local = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? TimeZoneInfo.ConvertTime(at, known) : at.ToUniversalTime();
        var day = DateOnly.FromDateTime(local.DateTime);
        return period switch
        {
            BudgetPeriod.Week => day.DayNumber - (((int)day.DayOfWeek + 6) % 7),
            BudgetPeriod.Month => new DateOnly(day.Year, day.Month, 1).DayNumber,
            _ => day.DayNumber,
        };
    }
}
