using System.Net;
using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>So many units a day, of which no header tells, as YouTube does: reading is cheap, writing is dear, and the day begins at a zone's midnight.</summary>
internal sealed class LedgerPlatform(TimeProvider time, string dialect) : SimulatedPlatform(time, dialect)
{
    private const int Dear = 50;
    private const string SpentBody = """{"error":{"code":403,"message":"The request cannot be completed.","errors":[{"message":"Quota.","domain":"youtube.quota","reason":"quotaExceeded"}]}}""";

    private DateOnly today;
    private int spent;
    private long units;
    private int days;

    public override DailyQuota Quota { get; } = new(10_000, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));

    /// <summary>Less than a day says nothing of a quota for the day.</summary>
    public override TimeSpan Shortest => TimeSpan.FromDays(1);

    protected override HttpStatusCode Refusal => HttpStatusCode.Forbidden;

    public override int CostOf(string path) => path.EndsWith("/comments", StringComparison.Ordinal) ? Dear : 1;

    /// <summary>All units of the days that it was asked in: the first may be used up from when it is first asked.</summary>
    public override double Capacity(TimeSpan span) => (double)Quota.Units * days;

    public override double UsedShare(TimeSpan span) => units / Capacity(span);

    protected override bool Admit(string path, HttpResponseMessage answer)
    {
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Quota.Zone).DateTime);
        if (date != today)
            (today, spent, days) = (date, 0, days + 1);
        var isAdmitted = spent + CostOf(path) <= Quota.Units;
        spent += isAdmitted ? CostOf(path) : 0;
        units += isAdmitted ? CostOf(path) : 0;
        if (!isAdmitted)
            answer.Content = new StringContent(SpentBody);
        return isAdmitted;
    }
}
