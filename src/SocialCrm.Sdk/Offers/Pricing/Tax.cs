namespace SocialCrm.Offers;

/// <summary>Reckons the tax on what is left of each line, in minor units. Exact until it is rounded, halves up.</summary>
internal static class Tax
{
    /// <summary>A whole, in the unit of rates: a ten-thousandth of a percent.</summary>
    private const long Whole = 1_000_000;

    public static long[] Of(Cart cart, CartRest rest, TaxRounding rounding)
    {
        var left = rest.InCartOrder();
        return rounding switch
        {
            TaxRounding.PerLine => [.. left.Select((amount, line) => On(amount, Rate(line), cart.Prices))],
            TaxRounding.OnTotal => OnTotals(),
            _ => throw new ArgumentException("No such rounding. Use a member of TaxRounding.", nameof(rounding)),
        };

        long Rate(int line) => (long)(cart.Lines[line].TaxPercent * 10_000m);

        long[] OnTotals()
        {
            var taxes = new long[left.Length];
            foreach (var rate in rest.Places.GroupBy(Rate))
            {
                int[] lines = [.. rate];
                var amounts = Array.ConvertAll(lines, line => left[line]);
                var shares = Allotment.Split(On(amounts.Sum(), rate.Key, cart.Prices), amounts);
                for (var index = 0; index < lines.Length; index++)
                    taxes[lines[index]] = shares[index];
            }

            return taxes;
        }
    }

    private static long On(long amount, long rate, PriceTax prices)
    {
        var divisor = prices is PriceTax.Inclusive ? Whole + rate : Whole;
        return (long)((2 * (Int128)amount * rate + divisor) / (2 * divisor));
    }
}
