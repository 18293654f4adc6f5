namespace SocialCrm.Attribution;

/// <summary>A count of conversions and their revenue, undivided.</summary>
internal sealed class CreditTotal
{
    private CreditCell cell;

    public long Conversions { get; private set; }

    public long MinorUnits { get; private set; }

    /// <summary>The same as a cell, for its uncertainty.</summary>
    public CreditCell Cell => cell;

    public void Add(long minorUnits, Currency currency)
    {
        if (long.MaxValue - MinorUnits < minorUnits)
            throw new SocialCrmException($"The revenue in {currency} exceeds {long.MaxValue} minor units. Ask for a shorter period.");
        Conversions++;
        MinorUnits += minorUnits;
        cell.Add(ShareReader.Whole, minorUnits);
    }
}
