namespace SocialCrm.Channels;

/// <summary>Reads what an answer says about quotas, in every dialect that the platforms speak.</summary>
internal static class QuotaHeaders
{
    public static IReadOnlyList<QuotaReading> Read(HttpResponseMessage response, RouteKey route, DateTimeOffset now)
    {
        List<QuotaReading>? readings = null;
        CountedQuotas? counted = null;
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            if (name.Contains("usage", StringComparison.OrdinalIgnoreCase))
                Add(ref readings, UsageQuotas.Read(name, values.ToString()));
            else if (name.Contains("limit", StringComparison.OrdinalIgnoreCase))
                (counted ??= new CountedQuotas()).Add(name, values.ToString());
        }

        foreach (var reading in counted?.Read(route, ServerClock.Of(response, now)) ?? [])
            Add(ref readings, reading);
        return readings ?? (IReadOnlyList<QuotaReading>)[];
    }

    private static void Add(ref List<QuotaReading>? readings, QuotaReading? reading)
    {
        if (reading is not null)
            (readings ??= []).Add(reading);
    }
}
