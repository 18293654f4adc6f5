using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1980-05-03", 19800503)]
    [InlineData("1980-5-3", 19800503)]
    [InlineData("1980/05/03", 19800503)]
    [InlineData("19800503", 19800503)]
    [InlineData("1980-05-03T00:00:00Z", 19800503)]
    [InlineData("1980-05-03 00:00:00", 19800503)]
    [InlineData("03/05/1980", 19800503)]
    [InlineData("25/05/1980", 19800525)]
    [InlineData("05/25/1980", 19800525)]
    [InlineData("25.05.80", 19800525)]
    [InlineData("3.5.80", 19800503)]
    [InlineData("03.05.05", 20050503)]
    [InlineData("25051980", 19800525)]
    [InlineData("1980", 19800000)]
    [InlineData("1980-05", 19800500)]
    [InlineData("05/1980", 19800500)]
    [InlineData("198005", 19800500)]
    [InlineData("3 May 1980", 19800503)]
    [InlineData("May 3, 1980", 19800503)]
    [InlineData("May 3rd 1980", 19800503)]
    [InlineData("3rd of May, 1980", 19800503)]
    [InlineData("May 1980", 19800500)]
    [InlineData("3 May", 503)]
    [InlineData("03/05", 503)]
    [InlineData("3. März 1980", 19800303)]
    [InlineData("1er août 1980", 19800801)]
    [InlineData("3 de mayo de 1980", 19800503)]
    [InlineData("3-MAY-80", 19800503)]
    [InlineData("3 мая 1980 г.", 19800503)]
    [InlineData("1980年5月3日", 19800503)]
    [InlineData("１９８０年５月３日", 19800503)]
    [InlineData("1980년 5월 3일", 19800503)]
    [InlineData("1630-08-01", 16300801)]
    [InlineData(" 1980-05-03 ", 19800503)]
    public void Dates_are_read(string text, int date)
    {
        Assert.Equal(date, PartialDate.Parse(text));
    }

    [Theory]
    [InlineData("1980-02-31", 19800200)]
    [InlineData("1980-13-45", 19800000)]
    [InlineData("29.02.1981", 19810200)]
    [InlineData("0000-00-00", 0)]
    [InlineData("0000-05-03", 503)]
    [InlineData("9999-12-31", 0)]
    [InlineData("00.00.1980", 19800000)]
    [InlineData("1980-00-00", 19800000)]
    [InlineData("1980-31-12", 19801231)]
    public void Of_an_impossible_date_stays_what_is_possible(string text, int date)
    {
        Assert.Equal(date, PartialDate.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("n/a")]
    [InlineData("-1")]
    [InlineData("5")]
    [InlineData("123456789")]
    [InlineData("1 2 3 4 5")]
    [InlineData("May May 1980")]
    [InlineData("around 1980")]
    [InlineData("00/00/0000")]
    public void What_is_no_date_is_none(string text)
    {
        Assert.Equal(0, PartialDate.Parse(text));
    }

    [Fact]
    public void The_order_of_day_and_month_can_be_told()
    {
        Assert.Equal(19800503, PartialDate.Parse("03/05/1980", DayMonthOrder.DayFirst));
        Assert.Equal(19800305, PartialDate.Parse("03/05/1980", DayMonthOrder.MonthFirst));
        Assert.Equal(19800525, PartialDate.Parse("25/05/1980", DayMonthOrder.MonthFirst));
    }

    [Fact]
    public void Day_and_month_swap_where_that_is_a_date()
    {
        Assert.Equal(19800305, PartialDate.Swap(19800503));
        Assert.Equal(0, PartialDate.Swap(19800525));
        Assert.Equal(0, PartialDate.Swap(19800500));
    }
}
