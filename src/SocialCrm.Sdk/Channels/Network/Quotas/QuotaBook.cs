namespace SocialCrm.Channels;

/// <summary>What a connection knows of the quotas of one host. Thread-safe.</summary>
internal sealed class QuotaBook(TimeProvider time)
{
    private const int MostRoutes = 256;
    private const int MostQuotas = 64;

    private readonly SteadyTime steady = new(time);
    private readonly Lock gate = new();
    private readonly RecentlyUsed<string, RouteQuotas> routes = new(MostRoutes);
    private readonly RecentlyUsed<(QuotaKey Key, string Resource), Quota> quotas = new(MostQuotas);
    private readonly LearnedPace host = new();
    private IReadOnlyList<QuotaKey> shared = [];
    private long sequence;

    /// <summary>Takes a request from its quotas and from the day's units, both or neither; answers how long it must wait first, and takes nothing then.</summary>
    public TimeSpan TryEnter(RouteKey route, DailyShare share, out QuotaTicket? ticket)
    {
        lock (gate)
        {
            var now = steady.GetUtcNow();
            var known = Known(route);
            var wait = known.Max(quota => quota.Wait(now));

            // Units that were taken first and given back would be missed meanwhile by requests to other hosts, which would wait until midnight.
            var counted = wait > TimeSpan.Zero ? share.Wait() : share.TryTake();
            wait = wait > counted ? wait : counted;
            ticket = wait > TimeSpan.Zero ? null : new QuotaTicket(route, ++sequence, known);
            foreach (var quota in ticket?.Quotas ?? [])
                quota.Take(sequence, now);
            return wait;
        }
    }

    /// <summary>How long the next request on a route must wait.</summary>
    public TimeSpan Wait(RouteKey route)
    {
        lock (gate)
        {
            var now = steady.GetUtcNow();
            return Known(route).Max(quota => quota.Wait(now));
        }
    }

    /// <summary>A request was not sent after all.</summary>
    public void Cancel(QuotaTicket ticket)
    {
        lock (gate)
            End(ticket, isUncounted: false);
    }

    /// <summary>A request has ended, with an answer or without one; answers what that says of "not now".</summary>
    public Throttling Leave(QuotaTicket ticket, HttpResponseMessage? response)
    {
        lock (gate)
        {
            var now = steady.GetUtcNow();
            var readings = response is null ? [] : QuotaHeaders.Read(response, ticket.Route, time.GetUtcNow());
            End(ticket, isUncounted: readings.Count == 0);
            var route = Route(ticket.Route);
            if (readings.Count > 0)
                Learn(route, ticket, readings, now);
            if (response is null)
                return default;

            var throttling = Throttling.Of(response, readings);
            var refusal = Refusal.Of(response, readings, new RefusalTerms(ServerClock.Of(response, time.GetUtcNow()), route.Strikes, throttling));
            route.Strikes = refusal is null ? 0 : route.Strikes + 1;
            if (refusal is not null)
                Close(ticket, refusal, now);
            return throttling;
        }
    }

    private void Learn(RouteQuotas route, QuotaTicket ticket, IReadOnlyList<QuotaReading> readings, DateTimeOffset now)
    {
        foreach (var reading in readings)
        {
            var quota = quotas.GetOrAdd(Full(reading.Key, ticket.Route), () => reading.UsedPercent is null ? new WindowQuota() : new UsageQuota());
            quota.Learn(reading, ticket.Sequence, now);
        }

        route.Keys = [.. readings.Select(reading => reading.Key)];
        if (readings.All(reading => reading.Key.Scope is QuotaScope.Host))
            shared = route.Keys;
    }

    private void Close(QuotaTicket ticket, Refusal refusal, DateTimeOffset now)
    {
        var until = now + refusal.Wait;
        foreach (var key in refusal.Exhausted)
        {
            if (quotas.TryGet(Full(key, ticket.Route), out var quota))
                quota.Close(until);
        }

        if (refusal.IsHostWide)
            host.Close(until);
        else if (refusal.IsUnexplained)
            Route(ticket.Route).Pace.Refused(now, until);
        else if (refusal.Exhausted.Count == 0)
            Route(ticket.Route).Pace.Close(until);
    }

    private static void End(QuotaTicket ticket, bool isUncounted)
    {
        foreach (var quota in ticket.Quotas)
            quota.End(ticket.Sequence, isUncounted);
    }

    /// <summary>A route of which nothing is known shares what all others share.</summary>
    private List<Quota> Known(RouteKey key)
    {
        var route = Route(key);
        var known = new List<Quota> { host, route.Pace };
        foreach (var shares in route.Keys ?? shared)
        {
            if (quotas.TryGet(Full(shares, key), out var quota))
                known.Add(quota);
        }

        return known;
    }

    private RouteQuotas Route(RouteKey key) => routes.GetOrAdd(key.Template, () => new RouteQuotas());

    private static (QuotaKey Key, string Resource) Full(QuotaKey key, RouteKey route) => (key, key.Scope is QuotaScope.Bucket ? route.Resource : "");
}
