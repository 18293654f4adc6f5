namespace SocialCrm.Customers;

/// <summary>How a source writes dates in digits that begin with neither the year nor a day after the twelfth.</summary>
internal enum DayMonthOrder
{
    /// <summary>Not known: the day first, as most of the world has it, unless only the other way gives a date.</summary>
    Plausible,

    /// <summary>3 May is 03/05.</summary>
    DayFirst,

    /// <summary>3 May is 05/03.</summary>
    MonthFirst,
}
