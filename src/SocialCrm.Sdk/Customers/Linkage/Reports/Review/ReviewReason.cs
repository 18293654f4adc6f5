using System.Globalization;

namespace SocialCrm.Customers;

/// <summary>Says why a pair is asked about, without personal data.</summary>
internal static class ReviewReason
{
    /// <summary>Says it.</summary>
    /// <param name="pair">Whether both are one customer, their weight is above the threshold, and their link is the strongest between two parts of the customer.</param>
    /// <param name="records">How many records are on either side.</param>
    public static string Of((bool IsOne, bool IsAbove, bool IsHolding) pair, (int Left, int Right) records)
    {
        var (left, right) = (Records(records.Left), Records(records.Right));
        return pair switch
        {
            (true, _, true) => $"This is the strongest link between {left} and {right} of one customer: a no parts them.",
            (true, true, false) => "The two records are linked, and are one customer through others as well: a no throws doubt on it.",
            (true, false, false) => "The weight does not reach the threshold, and the records are one customer through others: a no throws doubt on it.",
            (false, true, _) => $"The weight reaches the threshold, but the other records of both customers keep them apart: a yes joins {left} and {right}.",
            (false, false, _) => $"The weight nearly reaches the threshold: a yes joins customers of {left} and {right}.",
        };
    }

    private static string Records(int count) => count == 1 ? "1 record" : count.ToString(CultureInfo.InvariantCulture) + " records";
}
