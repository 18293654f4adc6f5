using Polly;

namespace SocialCrm.Channels;

/// <summary>The pipeline's step that keeps the platform's quotas: waits where that is short, and says for how long where it is not.</summary>
internal sealed class PacingStrategy(ConnectionId connection, QuotaBook book, DailyLedger? ledger, NetworkPauses pauses) : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        var request = context.Properties.GetValue(ChannelPipelines.Request, null!);
        var (route, cost) = (RouteKey.From(request), ChannelRequest.CostOf(request));
        var left = pauses.Longest;
        QuotaTicket? ticket;
        for (var wait = TryEnter(route, cost, out ticket); ticket is null; wait = TryEnter(route, cost, out ticket))
        {
            if (wait > left)
                return Outcome.FromException<HttpResponseMessage>(ChannelFaults.Throttled(connection, wait));
            left -= await pauses.PauseAsync(wait, context.CancellationToken).ConfigureAwait(false);
        }

        return await SendAsync(ticket, cost, callback(context, state)).ConfigureAwait(false);
    }

    private TimeSpan TryEnter(RouteKey route, int cost, out QuotaTicket? ticket)
    {
        ticket = null;
        if (ledger?.TryTake(cost) is { } closed && closed > TimeSpan.Zero)
            return closed;
        var wait = book.TryEnter(route, out ticket);
        if (ticket is null)
            ledger?.Return(cost);
        return wait;
    }

    private async ValueTask<Outcome<HttpResponseMessage>> SendAsync(QuotaTicket ticket, int cost, ValueTask<Outcome<HttpResponseMessage>> sending)
    {
        Outcome<HttpResponseMessage> outcome = default;
        try
        {
            return outcome = await sending.ConfigureAwait(false);
        }
        finally
        {
            Leave(ticket, cost, outcome);
        }
    }

    private void Leave(QuotaTicket ticket, int cost, Outcome<HttpResponseMessage> outcome)
    {
        if (ChannelFaults.WasNeverSent(outcome.Exception))
        {
            book.Cancel(ticket);
            ledger?.Return(cost);
            return;
        }

        book.Leave(ticket, outcome.Result);
        if (ledger is not null && outcome.Result is { } response && Throttling.IsForTheDay(response))
            ledger.Close();
    }
}
