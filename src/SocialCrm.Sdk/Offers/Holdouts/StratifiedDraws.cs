namespace SocialCrm.Offers;

/// <summary>Gives each member of a known population a number between 0 and 1, so that every share holds out its part of each stratum and of all.</summary>
/// <remarks>
/// <para>Of N people, n of them in a stratum: below any share x lie round(x·N) numbers in all, and x·n of the stratum's, rounded down or up. Largest
/// remainders give the same for one share, but from one share to another they can take a place from a stratum (the Alabama paradox), and a ramp would move
/// somebody the wrong way. So the places are given one after another instead, as chairmen are chosen in turn (R. Tijdeman, The chairman assignment
/// problem, Discrete Mathematics 32, 1980; G. Steiner and S. Yeomans, Level schedules for mixed-model just-in-time processes, Management Science 39, 1993).</para>
/// <para>The numbers are (k − ½)/N. The r-th of a stratum, in the order of the seeded hash, may take one from (r − 1)/n up to r/n. Any window of that kind
/// holds as many numbers as people must find place in it, so giving each number to whoever's window closes first always succeeds. Where two close together,
/// the hash decides.</para>
/// </remarks>
internal static class StratifiedDraws
{
    /// <summary>The draws, from the lowest number to the highest. Somebody who is given twice counts once.</summary>
    /// <exception cref="ArgumentException">Somebody is given twice, in different strata.</exception>
    public static IReadOnlyList<HoldoutDraw> Draw(HoldoutLots lots, IReadOnlyList<HoldoutMember> members)
    {
        var tickets = Shuffle(lots, members);
        var queues = Queues(tickets);
        var opening = new PriorityQueue<StratumQueue, StratumQueue>(Comparer<StratumQueue>.Create(StratumQueue.ByOpening));
        var open = new PriorityQueue<StratumQueue, StratumQueue>(Comparer<StratumQueue>.Create(StratumQueue.ByClosing));
        foreach (var queue in queues)
            opening.Enqueue(queue, queue);

        var draws = new HoldoutDraw[tickets.Count];
        for (var k = 0; k < draws.Length; k++)
        {
            while (opening.TryPeek(out var next, out _) && next.IsOpenAt(k, draws.Length))
                open.Enqueue(next, opening.Dequeue());
            var queue = open.Dequeue();
            var number = (ulong)((((UInt128)k * 2) + 1) * (UInt128.One << 63) / (UInt128)draws.Length);
            draws[k] = new HoldoutDraw(queue.Next.Member.Customer, queue.Next.Member.Stratum, number);
            if (queue.Advance())
                opening.Enqueue(queue, queue);
        }

        return draws;
    }

    /// <summary>Everybody once, in the order of the seeded hash.</summary>
    private static List<HoldoutTicket> Shuffle(HoldoutLots lots, IReadOnlyList<HoldoutMember> members)
    {
        var drawn = new HoldoutTicket[members.Count];
        for (var at = 0; at < drawn.Length; at++)
            drawn[at] = new HoldoutTicket(lots.DrawOf(members[at].Customer.Value), members[at]);
        Array.Sort(drawn);

        var once = new List<HoldoutTicket>(drawn.Length);
        foreach (var ticket in drawn)
        {
            if (once.Count == 0 || once[^1].Member.Customer != ticket.Member.Customer)
                once.Add(ticket);
            else if (once[^1].Member.Stratum != ticket.Member.Stratum)
                throw new ArgumentException("Somebody is in two strata. Give each customer once.", nameof(members));
        }

        return once;
    }

    private static IEnumerable<StratumQueue> Queues(List<HoldoutTicket> tickets)
    {
        var strata = new Dictionary<string, List<HoldoutTicket>>(StringComparer.Ordinal);
        foreach (var ticket in tickets)
        {
            if (!strata.TryGetValue(ticket.Member.Stratum, out var stratum))
                strata[ticket.Member.Stratum] = stratum = [];
            stratum.Add(ticket);
        }

        return strata.Values.Select(stratum => new StratumQueue(stratum));
    }
}
