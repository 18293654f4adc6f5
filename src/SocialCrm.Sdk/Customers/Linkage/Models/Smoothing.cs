namespace SocialCrm.Customers;

/// <summary>How frequent a value is among strangers, from a count and from what was plausible before.</summary>
internal static class Smoothing
{
    // What was plausible before is worth this many records.
    private const double Before = 200;

    // A value that only one person was seen to have was still met by chance; half a record stands for that.
    private const double Chance = 0.5;

    /// <summary>The log2 of the frequency.</summary>
    /// <param name="strangers">How many records state the value beside those of the person whose two records are compared.</param>
    /// <param name="stated">How many records state the field.</param>
    /// <param name="plausible">How frequent a value is that nothing is known of.</param>
    public static float Log(double strangers, long stated, double plausible) =>
        (float)Math.Log2((Math.Max(0, strangers) + Chance * stated / (stated + Before) + Before * plausible) / (stated + Before));
}
