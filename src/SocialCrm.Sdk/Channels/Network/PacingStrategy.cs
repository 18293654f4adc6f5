using Polly;

namespace SocialCrm.Channels;

/// <summary>The pipeline's step that keeps the platform's quotas: waits where that is short, and says for how long where it is not.</summary>
internal sealed class PacingStrategy(ConnectionId connection, QuotaBook book, DailyLedger? ledger, NetworkPauses pauses) : ResilienceStrategy<HttpResponseMessage>
{
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        var passage = context.Properties.GetValue(ChannelPipelines.Passage, null!);
        passage.Enter();
        var (route, share) = (RouteKey.From(passage.Request), new DailyShare(ledger, ChannelRequest.CostOf(passage.Request)));
        var left = pauses.Longest;
        QuotaTicket? ticket;
        for (var wait = book.TryEnter(route, share, out ticket); ticket is null; wait = book.TryEnter(route, share, out ticket))
        {
            if (wait > left)
                return Outcome.FromException<HttpResponseMessage>(ChannelFaults.Throttled(connection, wait));
            left -= await pauses.PauseAsync(wait, context.CancellationToken).ConfigureAwait(false);
        }

        Outcome<HttpResponseMessage> outcome = default;
        try
        {
            return outcome = await callback(context, state).ConfigureAwait(false);
        }
        finally
        {
            Leave(ticket, share, passage, outcome);
        }
    }

    private void Leave(QuotaTicket ticket, DailyShare share, RequestPassage passage, Outcome<HttpResponseMessage> outcome)
    {
        // Whoever stopped waiting for a place in the bulkhead has asked for nothing.
        if (!passage.HasBegun || ChannelFaults.WasNeverSent(outcome.Exception))
        {
            book.Cancel(ticket);
            share.Return();
            return;
        }

        var throttling = book.Leave(ticket, outcome.Result);
        if (throttling.IsForTheDay)
            share.Close();
        if (outcome.Result is { } response)
            passage.Answered(response, throttling);
        else
            passage.Lost();
    }
}
