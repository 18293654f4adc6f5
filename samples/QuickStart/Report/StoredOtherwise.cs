namespace QuickStart.Report;

/// <summary>Rows of the files that are stored with other values.</summary>
/// <param name="Interactions">With another time: they were read in another zone.</param>
/// <param name="Orders">With another time or value.</param>
internal sealed record StoredOtherwise(long Interactions, long Orders)
{
    public bool IsEmpty => Interactions == 0 && Orders == 0;

    /// <summary>What to know about it, a sentence each.</summary>
    public IEnumerable<string> Sentences()
    {
        if (Interactions > 0)
            yield return $"{Figures.Plural(Interactions, "interaction is", "interactions are")} stored with another time than now: read in another zone before. What was stored first stays; a new --database reads all anew.";
        if (Orders > 0)
            yield return $"{Figures.Plural(Orders, "order is", "orders are")} stored with another time or value than this file says. What was stored first stays; a new --database reads all anew.";
    }
}
