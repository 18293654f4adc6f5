using SocialCrm.Customers;
using Workbench.CommandLine;
using Workbench.Unify;

namespace Workbench.Tests.Unify;

public class ColumnMapTests
{
    [Fact]
    public void Columns_have_kinds_and_some_kinds_a_name()
    {
        var map = ColumnMap.Parse(["first=given-name, last = family-name,a=b=city", "sex=category:gender,h=handle,x=handle:X,ssn=id:soc-sec,card=verified-id:Loyalty"]);

        Assert.Equal(
            [
                new ColumnMeaning("first", AttributeKind.GivenName, null), new ColumnMeaning("last", AttributeKind.FamilyName, null), new ColumnMeaning("a=b", AttributeKind.City, null),
                new ColumnMeaning("sex", AttributeKind.Category, "gender"), new ColumnMeaning("h", AttributeKind.Handle, null), new ColumnMeaning("x", AttributeKind.Handle, "x"),
                new ColumnMeaning("ssn", AttributeKind.Id, "soc-sec"), new ColumnMeaning("card", AttributeKind.VerifiedId, "loyalty"),
            ],
            map);
    }

    [Theory]
    [InlineData("first", "COLUMN=KIND")]
    [InlineData("=city", "COLUMN=KIND")]
    [InlineData("first=", "COLUMN=KIND")]
    [InlineData("first=colour", "colour")]
    [InlineData("sex=category", "category:gender")]
    [InlineData("ssn=id:", "id:loyalty")]
    [InlineData("mail=email:work", "mail=email")]
    [InlineData("h=handle:", "h=handle")]
    public void What_cannot_be_meant_is_answered_with_what_can_be_written(string map, string advice) =>
        Assert.Contains(advice, Assert.Throws<UsageException>(() => ColumnMap.Parse([map])).Message, StringComparison.Ordinal);
}
