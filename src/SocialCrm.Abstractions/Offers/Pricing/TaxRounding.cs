namespace SocialCrm.Offers;

/// <summary>Where tax is rounded to the minor unit, halves up.</summary>
public enum TaxRounding
{
    /// <summary>On every line; the order's tax is the sum.</summary>
    PerLine,

    /// <summary>On the total of each rate; the lines' shares are allotted so that they sum to it.</summary>
    OnTotal,
}
