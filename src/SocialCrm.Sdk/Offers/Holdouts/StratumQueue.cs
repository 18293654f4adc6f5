namespace SocialCrm.Offers;

/// <summary>The people of a stratum, in turn; the next one may take a number from <c>taken / n</c> up to <c>(taken + 1) / n</c>.</summary>
internal sealed class StratumQueue
{
    private readonly List<HoldoutTicket> people;
    private long taken;

    public StratumQueue(List<HoldoutTicket> people) => this.people = people;

    public HoldoutTicket Next => people[(int)taken];

    /// <summary>Goes on to the next; false when there is none.</summary>
    public bool Advance() => ++taken < people.Count;

    /// <summary>Whether the window of the next has opened at the number (k + ½) / all.</summary>
    public bool IsOpenAt(int k, int all) => (Int128)taken * 2 * all <= ((Int128)k * 2 + 1) * people.Count;

    public static int ByOpening(StratumQueue left, StratumQueue right) => Compare(left, right, 0);

    public static int ByClosing(StratumQueue left, StratumQueue right) => Compare(left, right, 1);

    private static int Compare(StratumQueue left, StratumQueue right, int end)
    {
        var order = ((Int128)(left.taken + end) * right.people.Count).CompareTo((Int128)(right.taken + end) * left.people.Count);
        return order != 0 ? order : left.Next.CompareTo(right.Next);
    }
}
